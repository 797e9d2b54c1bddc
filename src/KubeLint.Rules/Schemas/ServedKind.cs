namespace KubeLint.Schemas;

/// <summary>A kind as one version of Kubernetes serves it.</summary>
internal sealed class ServedKind
{
    private readonly SchemaReference _schema;

    /// <summary>Makes a kind.</summary>
    /// <param name="schema">What its objects may hold.</param>
    public ServedKind(SchemaReference schema) => _schema = schema;

    /// <summary>The API group; empty for the core group.</summary>
    public required string Group { get; init; }

    /// <summary>The API version, such as <c>v1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The name in the path, such as <c>deployments</c>, or null for the kind of a subresource, such as
    /// <c>Scale</c>, which is posted to another object.</summary>
    public required string? Plural { get; init; }

    /// <summary>True if its objects live in a namespace.</summary>
    public required bool IsNamespaced { get; init; }

    /// <summary>True if nobody but the server makes its objects.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>True if its objects are answered and not stored, as reviews are.</summary>
    public required bool IsCreateOnly { get; init; }

    /// <summary>Group and version as an object's <c>apiVersion</c> has them.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>What its objects may hold. Read at the first call.</summary>
    public Schema Schema => _schema.Schema;
}
