namespace KubeLint.Schemas.Validation;

/// <summary>Says what a combination of schemas asks for, where it is simple enough to be said in a clause.</summary>
internal static class CombinationWords
{
    /// <summary>What would do where none of several schemas fits.</summary>
    /// <param name="parts">The schemas, two or more of which allow the type of the value.</param>
    /// <returns>A clause that stands for itself.</returns>
    public static string OfNone(IReadOnlyList<SchemaReference> parts) =>
        Keys(parts) is { } keys ? $"it needs {SchemaWords.Join(keys, "or")}"
        : parts.Count == 1 ? "it does not fit the only schema that it may have"
        : $"it fits none of the {parts.Count} schemas that it may have";

    /// <summary>What would do where several schemas fit of which one may.</summary>
    /// <param name="parts">The schemas.</param>
    /// <returns>A clause that stands for itself.</returns>
    public static string OfTooMany(IReadOnlyList<SchemaReference> parts) =>
        Keys(parts) is { } keys ? $"it takes only one of {SchemaWords.Join(keys, "and")}"
        : $"it fits several of the {parts.Count} schemas of which it must fit exactly one";

    /// <summary>What a schema refuses that must not fit.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>A clause that stands for itself.</returns>
    public static string OfNot(Schema schema)
    {
        string[] keys = [.. KeysOf(schema).Select(Code)];
        return keys.Length == 0 ? "it fits a schema that it must not fit"
            : schema.AnyOf.Count > 0 ? $"it must not have {SchemaWords.Join(keys, "or")}"
            : keys.Length == 1 ? $"it must not have {keys[0]}"
            : $"it must not have {SchemaWords.Join(keys, "and")} together";
    }

    /// <summary>The keys that a schema asks for, if it asks for nothing else; any of them, or all together.</summary>
    /// <param name="schema">The schema.</param>
    public static IReadOnlyList<string> KeysOf(Schema schema) =>
        AsksForKeysOnly(schema) ? schema.Required
        : schema is { AnyOf.Count: > 0, Required.Count: 0, Properties: null } ? KeysOf(schema.AnyOf)
        : [];

    /// <summary>The keys that schemas ask for, if none asks for anything else.</summary>
    /// <param name="parts">The schemas.</param>
    public static IReadOnlyList<string> KeysOf(IReadOnlyList<SchemaReference> parts) =>
        parts.All(part => AsksForKeysOnly(part.Schema)) ? [.. parts.SelectMany(part => part.Schema.Required)] : [];

    /// <summary>The keys that schemas ask for which ask for nothing else; null if one asks for more.</summary>
    private static string[]? Keys(IReadOnlyList<SchemaReference> parts) =>
        parts.All(part => AsksForKeysOnly(part.Schema))
            ? [.. parts.Select(part => SchemaWords.Join([.. part.Schema.Required.Select(Code)], "and"))]
            : null;

    private static bool AsksForKeysOnly(Schema schema) =>
        schema is
        {
            Required.Count: > 0, Properties: null, Bounds: null, Not: null, Pattern: null,
            Enum.Count: 0, AllOf.Count: 0, AnyOf.Count: 0, OneOf.Count: 0,
        };

    private static string Code(string key) => $"`{key}`";
}
