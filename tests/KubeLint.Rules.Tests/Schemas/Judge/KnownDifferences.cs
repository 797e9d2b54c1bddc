using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace KubeLint.Rules.Tests.Schemas.Judge;

/// <summary>The classes of differences between kubelint and NJsonSchema. Nothing else passes.</summary>
internal static class KnownDifferences
{
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new(
            "null is the same as nothing to Go's decoder, and a type of its own to JSON Schema",
            """{"metadata":{"creationTimestamp":null}}""",
            value => AgreeWithout(value, theirs => IsOfType(value, theirs, JTokenType.Null), ours =>
                ours.Kind == ViolationKind.MissingField
                && (ours.Node is YamlScalar || IsOfType(value, ours.Path.ToString(), JTokenType.Null)))),
        new(
            "the API server drops the status that somebody applies, so that nothing in it is missing or forbidden",
            """{"spec":{"containers":[{"name":"a"}]},"status":{"containerStatuses":[{"resources":{"claims":[{}]}}]}}""",
            value => AgreeWithout(
                value,
                theirs => JudgedValue.PlaceOf(theirs).StartsWith("status", StringComparison.Ordinal)
                    && theirs.Kind != ValidationErrorKind.NoAdditionalPropertiesAllowed)),
        new(
            "JSON Schema cannot say that the keys of two items must differ",
            """{"spec":{"containers":[{"name":"a","image":"x"},{"name":"a","image":"y"}]}}""",
            value => AgreeWithout(value, ours: ours =>
                ours is { Kind: ViolationKind.DuplicateItem, Schema.ListKind: ListKind.Map })),
        new(
            "NJsonSchema reports two equal items at their list, kubelint at the second of them",
            """{"metadata":{"finalizers":["a","a"]}}""",
            value => AgreeWithout(
                value,
                theirs => theirs.Kind == ValidationErrorKind.ItemsNotUnique
                    && value.Ours.Any(ours => ours.Kind == ViolationKind.DuplicateItem
                        && ours.Path.Parent?.ToString() == JudgedValue.PlaceOf(theirs)),
                ours => ours is { Kind: ViolationKind.DuplicateItem, Schema.ListKind: ListKind.Set })),
        new(
            "1.0 and 1e2 are whole numbers, as JSON Schema has it from draft 6 on; NJsonSchema goes by the notation",
            """{"spec":{"containers":[{"name":"a"}],"priority":1e2}}""",
            value => AgreeWithout(
                value,
                theirs => theirs.Kind is ValidationErrorKind.IntegerExpected or ValidationErrorKind.NoTypeValidates
                    && IsOfType(value, theirs, JTokenType.Float)
                    && double.IsInteger((double)Find(value, JudgedValue.PlaceOf(theirs))!))),
        new(
            "NJsonSchema reads times as .NET does, which takes more than RFC 3339",
            """{"metadata":{"creationTimestamp":"2024-05-31 12:00"}}""",
            value => AgreeWithout(value, ours: ours =>
                ours is { Kind: ViolationKind.InvalidFormat, Schema.Format: "date-time" or "date-time-micro" })),
    ];

    /// <summary>Tells whether both say the same once some findings are left out of account.</summary>
    private static bool AgreeWithout(
        JudgedValue value, Predicate<ValidationError>? theirs = null, Predicate<Violation>? ours = null)
    {
        HashSet<string> ourPlaces =
            [.. value.Ours.Where(each => ours?.Invoke(each) != true).Select(each => each.Path.ToString())];
        HashSet<string> theirPlaces =
            [.. value.Theirs.Where(each => theirs?.Invoke(each) != true).Select(JudgedValue.PlaceOf)];
        return ourPlaces.SetEquals(theirPlaces);
    }

    private static bool IsOfType(JudgedValue value, ValidationError error, JTokenType type) =>
        IsOfType(value, JudgedValue.PlaceOf(error), type);

    private static bool IsOfType(JudgedValue value, string path, JTokenType type) => Find(value, path)?.Type == type;

    private static JToken? Find(JudgedValue value, string path) => JToken.Parse(value.Json).SelectToken(path);
}
