using KubeLint.Rules.Tests.Yaml;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using NJsonSchema;
using NJsonSchema.Validation;

namespace KubeLint.Rules.Tests.Schemas.Judge;

/// <summary>What kubelint and NJsonSchema find in one value.</summary>
internal sealed class JudgedValue
{
    private static readonly PatternCache _patterns = new();

    /// <summary>Asks both.</summary>
    public JudgedValue(string json, Schema schema, JsonSchema judge)
    {
        Json = json;
        Judge = judge;
        ViolationSink sink = new(most: 100, new WalkBudget(1_000_000));
        WalkContext context = new(schema, SchemaDialect.BuiltIn, _patterns, Definitions: null);
        new SchemaWalk(context, sink).Check(Trees.Root(json), schema);
        Ours = [.. sink.Violations.Where(violation => violation.Kind != ViolationKind.DeprecatedField)];
        ValidationError[] errors = [.. judge.Validate(json).SelectMany(Leaves)];

        // A value of a wrong type also lacks all fields to NJsonSchema.
        Theirs = [.. errors.Where(error => !errors.Any(around => IsBelow(PlaceOf(error), PlaceOf(around))))];
    }

    public string Json { get; }

    public JsonSchema Judge { get; }

    public IReadOnlyList<Violation> Ours { get; }

    public IReadOnlyList<ValidationError> Theirs { get; }

    /// <summary>True if both take the value, or both refuse it at the same places.</summary>
    public bool Agree => OurPlaces.SetEquals(TheirPlaces);

    public HashSet<string> OurPlaces => [.. Ours.Select(violation => violation.Path.ToString())];

    public HashSet<string> TheirPlaces => [.. Theirs.Select(PlaceOf)];

    public override string ToString() => $"""
        {Json}
        ours: {string.Join("; ", Ours.Select(violation => $"{violation.Kind} {violation.Path} {violation.Expected}"))}
        theirs: {string.Join("; ", Theirs.Select(error => $"{error.Kind} {error.Path}"))}
        """;

    /// <summary>The path of an error as kubelint writes paths.</summary>
    public static string PlaceOf(ValidationError error) => (error.Path ?? "").TrimStart('#', '/');

    private static bool IsBelow(string place, string around) =>
        place.Length > around.Length && place.StartsWith(around, StringComparison.Ordinal)
        && (around.Length == 0 || place[around.Length] is '.' or '[');

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError { Errors: var errors }
            ? errors.Values.SelectMany(inner => inner).SelectMany(Leaves) : [error];
}
