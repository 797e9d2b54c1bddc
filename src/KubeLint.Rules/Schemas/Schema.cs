namespace KubeLint.Schemas;

/// <summary>
/// What a place of an object may hold, wherever that is written: in the API server's own documents, a
/// CustomResourceDefinition or a JSON Schema file. Immutable. The members bear the names of JSON Schema and of the
/// <c>x-kubernetes-</c> extensions; what is null, empty or false restricts nothing, except that an object with
/// <see cref="Properties"/> and without <see cref="AdditionalProperties"/> has no other fields, as the API server sees
/// it.
/// </summary>
internal sealed record Schema
{
    /// <summary>The schema that everything fits.</summary>
    public static Schema Anything { get; } = new() { PreservesUnknownFields = true };

    /// <summary>The name of the definition, such as <c>io.k8s.api.core.v1.Container</c>, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Where the schema is written, or null for what the API server has built in.</summary>
    public SchemaOrigin? Origin { get; init; }

    /// <summary>
    /// True for a definition of the API server's own, which stays one inside a custom resource: the metadata of all
    /// objects is decoded into the same Go type.
    /// </summary>
    public bool IsBuiltIn => Name is not null && Origin is null;

    /// <summary>The types that the value may have.</summary>
    public SchemaTypes Types { get; init; }

    /// <summary>The fields of an object, by key.</summary>
    public IReadOnlyDictionary<string, SchemaReference>? Properties { get; init; }

    /// <summary>What the values of all other keys are, or null if there must be none.</summary>
    public SchemaReference? AdditionalProperties { get; init; }

    /// <summary>The keys that must be there, in the order of the source.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What the items of a list are, or null for anything.</summary>
    public SchemaReference? Items { get; init; }

    /// <summary>How the API server merges the list.</summary>
    public ListKind ListKind { get; init; }

    /// <summary>The keys that tell the items of a <see cref="ListKind.Map"/> apart.</summary>
    public IReadOnlyList<string> ListMapKeys { get; init; } = [];

    /// <summary>The values that are allowed; empty for all.</summary>
    public IReadOnlyList<SchemaValue> Enum { get; init; } = [];

    /// <summary>The format, such as <c>int32</c>, <c>byte</c> or <c>date-time</c>, or null.</summary>
    public string? Format { get; init; }

    /// <summary>The regular expression that a text must hold a match of (RE2, as Go reads it), or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>The bounds of numbers, lengths and counts, or null for none.</summary>
    public SchemaBounds? Bounds { get; init; }

    /// <summary>The default that the API server fills in, or null.</summary>
    public SchemaValue? Default { get; init; }

    /// <summary>True where null is a value of its own and not the same as nothing.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True where a text or a number may stand (<c>x-kubernetes-int-or-string</c>).</summary>
    public bool IsIntOrString { get; init; }

    /// <summary>True where fields that no schema names stay (<c>x-kubernetes-preserve-unknown-fields</c>).</summary>
    public bool PreservesUnknownFields { get; init; }

    /// <summary>True for a whole object with type and metadata (<c>x-kubernetes-embedded-resource</c>).</summary>
    public bool IsEmbeddedResource { get; init; }

    /// <summary>True for what the API's own documentation calls deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The schemas that must all fit.</summary>
    public IReadOnlyList<SchemaReference> AllOf { get; init; } = [];

    /// <summary>The schemas of which one or more must fit; empty for no such demand.</summary>
    public IReadOnlyList<SchemaReference> AnyOf { get; init; } = [];

    /// <summary>The schemas of which exactly one must fit; empty for no such demand.</summary>
    public IReadOnlyList<SchemaReference> OneOf { get; init; } = [];

    /// <summary>The schema that must not fit, or null.</summary>
    public SchemaReference? Not { get; init; }
}
