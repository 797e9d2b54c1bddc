using System.Globalization;

namespace KubeLint.Schemas.Validation;

/// <summary>Says what a schema takes, in words that go on after "must be".</summary>
internal static class SchemaWords
{
    private static readonly (SchemaTypes Type, string Words)[] _types =
    [
        (SchemaTypes.String, "a string"),
        (SchemaTypes.Integer, "an integer"),
        (SchemaTypes.Number, "a number"),
        (SchemaTypes.Boolean, "a boolean"),
        (SchemaTypes.Object, "a mapping"),
        (SchemaTypes.Array, "a list"),
        (SchemaTypes.Null, "null"),
    ];

    /// <summary>Says what a schema takes.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>Such as <c>a list of strings</c> or <c>an integer or a string</c>.</returns>
    public static string Describe(Schema schema)
    {
        if (schema.Format is "quantity")
        {
            return "a quantity, such as `500m` or `2Gi`";
        }

        SchemaTypes types = NodeTypes.AllowedBy(schema);
        return types == SchemaTypes.Array && schema.Items?.Schema is { } item ? $"a list{OfItems(item)}"
            : Describe(types);
    }

    /// <summary>Says what the schemas of a combination take between them.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <returns>Such as <c>a mapping or a list</c>.</returns>
    public static string Describe(IReadOnlyList<SchemaReference> schemas) => schemas switch
    {
        [var only] => Describe(only.Schema),
        _ => Describe(schemas.Aggregate(
            SchemaTypes.Any, (types, schema) => types | NodeTypes.AllowedBy(schema.Schema))),
    };

    /// <summary>Puts words in a row.</summary>
    /// <param name="words">The words.</param>
    /// <param name="last">What stands before the last of them: <c>or</c>, <c>and</c>.</param>
    /// <returns>Such as <c>a, b or c</c>.</returns>
    public static string Join(IReadOnlyList<string> words, string last) => words switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}",
    };

    /// <summary>Says how many there may be.</summary>
    /// <param name="bound">Such as <c>at most</c>.</param>
    /// <param name="count">The number.</param>
    /// <param name="one">What one is called.</param>
    /// <param name="many">What several are called.</param>
    /// <returns>Such as <c>at most 2 items</c>.</returns>
    public static string Count(string bound, int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{bound} {count} {(count == 1 ? one : many)}");

    private static string Describe(SchemaTypes types)
    {
        // Every integer is a number, so both need not be named.
        SchemaTypes named = NodeTypes.Name(types, SchemaTypes.Number) ? types & ~SchemaTypes.Integer : types;
        return Join([.. _types.Where(one => NodeTypes.Name(named, one.Type)).Select(one => one.Words)], "or");
    }

    private static string OfItems(Schema item) => NodeTypes.AllowedBy(item) switch
    {
        SchemaTypes.String => " of strings",
        SchemaTypes.Integer => " of integers",
        SchemaTypes.Number => " of numbers",
        SchemaTypes.Object => " of mappings",
        _ => "",
    };
}
