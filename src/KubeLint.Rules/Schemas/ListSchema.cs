namespace KubeLint.Schemas;

/// <summary>
/// A list of objects, <c>v1 List</c> or <c>ConfigMapList</c>. kubectl takes it apart and sends the items one by one, so
/// that the API server never sees the list itself: what else it holds does not matter.
/// </summary>
internal static class ListSchema
{
    /// <summary>The kind of a list of objects of all kinds.</summary>
    public const string Kind = "List";

    private static readonly Schema _text = new() { Types = SchemaTypes.String };

    /// <summary>The list; the items are looked at as objects of their own kinds.</summary>
    public static Schema Whole { get; } = new()
    {
        Types = SchemaTypes.Object,
        Properties = new Dictionary<string, SchemaReference>(StringComparer.Ordinal)
        {
            ["apiVersion"] = _text,
            ["kind"] = _text,
            ["metadata"] = new Schema { Types = SchemaTypes.Object, IsNullable = true },
            ["items"] = new Schema
            {
                Types = SchemaTypes.Array,
                Items = new Schema { Types = SchemaTypes.Object },
                IsNullable = true,
            },
        },
        Required = ["items"],
        PreservesUnknownFields = true,
    };
}
