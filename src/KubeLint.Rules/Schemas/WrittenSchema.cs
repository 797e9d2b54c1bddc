using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas;

/// <summary>
/// A schema as somebody has written it, in a CustomResourceDefinition or a file of JSON Schema: what the keywords say
/// that both have.
/// </summary>
/// <param name="fields">The keywords.</param>
internal readonly struct WrittenSchema(ObjectFields fields)
{
    /// <summary>Reads a schema.</summary>
    /// <param name="node">Its node; anything but a mapping has no keywords.</param>
    public WrittenSchema(YamlNode? node)
        : this(new ObjectFields(node))
    {
    }

    /// <summary>The keywords.</summary>
    public ObjectFields Keywords { get; } = fields;

    /// <summary>False if there is no schema: no keyword, or none with a mapping.</summary>
    public bool Exists => Keywords.Mapping is not null;

    /// <summary>The keyword <c>type</c> if it is a single word.</summary>
    public string? Type => Keywords.Text("type");

    /// <summary>True for <c>x-kubernetes-preserve-unknown-fields: true</c>.</summary>
    public bool PreservesUnknownFields => Keywords.IsTrue("x-kubernetes-preserve-unknown-fields");

    /// <summary>True for <c>x-kubernetes-int-or-string: true</c>.</summary>
    public bool IsIntOrString => Keywords.IsTrue("x-kubernetes-int-or-string");

    /// <summary>True for <c>x-kubernetes-embedded-resource: true</c>.</summary>
    public bool IsEmbeddedResource => Keywords.IsTrue("x-kubernetes-embedded-resource");

    /// <summary>The fields of an object, each key once.</summary>
    public IReadOnlyList<YamlEntry> Properties => Keywords.Entries("properties");

    /// <summary>The keyword <c>required</c>.</summary>
    public IReadOnlyList<string> Required => Keywords.Texts("required");

    /// <summary>The keyword <c>x-kubernetes-list-type</c>.</summary>
    public ListKind ListKind => Keywords.Text("x-kubernetes-list-type") switch
    {
        "set" => ListKind.Set,
        "map" => ListKind.Map,
        _ => ListKind.Atomic,
    };

    /// <summary>The keyword <c>x-kubernetes-list-map-keys</c>.</summary>
    public IReadOnlyList<string> ListMapKeys => Keywords.Texts("x-kubernetes-list-map-keys");

    /// <summary>
    /// True if <c>anyOf</c> is a number or a text and no more: it says once more what
    /// <c>x-kubernetes-int-or-string</c> says, for programs that do not know that keyword.
    /// </summary>
    public bool HasIntOrStringParts =>
        Keywords.Items("anyOf") is [{ } first, { } second]
        && new WrittenSchema(first).IsOnlyType("integer") && new WrittenSchema(second).IsOnlyType("string");

    /// <summary>The type that a word means.</summary>
    /// <param name="type">The word, or null for none.</param>
    /// <returns>The type; any for no word, or an unknown one.</returns>
    public static SchemaTypes TypeOf(string? type) => type switch
    {
        "object" => SchemaTypes.Object,
        "array" => SchemaTypes.Array,
        "string" => SchemaTypes.String,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "boolean" => SchemaTypes.Boolean,
        "null" => SchemaTypes.Null,
        _ => SchemaTypes.Any,
    };

    /// <summary>The schema of a keyword.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <returns>The schema; it does not exist if the keyword has none.</returns>
    public WrittenSchema Inner(string keyword) => new(Keywords.Fields(keyword));

    /// <summary>The values of the keyword <c>enum</c>.</summary>
    /// <returns>The values in order; none if the keyword is not written.</returns>
    public IReadOnlyList<SchemaValue> EnumValues()
    {
        IReadOnlyList<YamlNode> items = Keywords.Items("enum");
        return items.Count == 0 ? [] : [.. items.Select(SchemaValue.Of)];
    }

    /// <summary>The value of the keyword <c>default</c>.</summary>
    /// <returns>The value, or null if there is none.</returns>
    public SchemaValue? DefaultValue() => Keywords.Entry("default") is { } entry ? SchemaValue.Of(entry.Value) : null;

    /// <summary>
    /// The bounds of numbers, lengths and counts. An exclusive bound is a flag beside the bound in OpenAPI 3.0 and JSON
    /// Schema up to draft 4, and a bound of its own from draft 6 on.
    /// </summary>
    /// <returns>The bounds, or null if there are none.</returns>
    public SchemaBounds? Bounds()
    {
        double? above = Keywords.Number("exclusiveMinimum");
        double? below = Keywords.Number("exclusiveMaximum");
        double? minimum = Keywords.Number("minimum");
        double? maximum = Keywords.Number("maximum");
        bool isAboveStricter = above is not null && !(minimum > above);
        bool isBelowStricter = below is not null && !(maximum < below);
        SchemaBounds bounds = new()
        {
            Minimum = isAboveStricter ? above : minimum,
            Maximum = isBelowStricter ? below : maximum,
            IsMinimumExclusive = isAboveStricter || (minimum is not null && Keywords.IsTrue("exclusiveMinimum")),
            IsMaximumExclusive = isBelowStricter || (maximum is not null && Keywords.IsTrue("exclusiveMaximum")),
            MultipleOf = Keywords.Number("multipleOf") is > 0 and { } factor ? factor : null,
            MinLength = Keywords.Count("minLength"),
            MaxLength = Keywords.Count("maxLength"),
            MinItems = Keywords.Count("minItems"),
            MaxItems = Keywords.Count("maxItems"),
            MinProperties = Keywords.Count("minProperties"),
            MaxProperties = Keywords.Count("maxProperties"),
            HasUniqueItems = Keywords.IsTrue("uniqueItems"),
        };
        return bounds == SchemaBounds.None ? null : bounds;
    }

    private bool IsOnlyType(string type) => Type == type && Keywords.Mapping!.Entries.Count == 1;
}
