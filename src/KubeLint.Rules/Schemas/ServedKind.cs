namespace KubeLint.Schemas;

/// <summary>A kind as one version of Kubernetes serves it.</summary>
/// <param name="facts">What is known of the kind.</param>
/// <param name="schema">What its objects may hold.</param>
internal sealed class ServedKind(KindFacts facts, SchemaReference schema)
{
    private Schema[]? _schemas;

    /// <summary>API version and kind.</summary>
    public ApiKind Name => facts.Name;

    /// <summary>The API group; empty for the core group.</summary>
    public string Group => facts.Name.Group;

    /// <summary>The API version, such as <c>v1</c>.</summary>
    public string Version => ApiVersion[(ApiVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Group and version as an object's <c>apiVersion</c> has them.</summary>
    public string ApiVersion => facts.Name.ApiVersion;

    /// <summary>The kind.</summary>
    public string Kind => facts.Name.Kind;

    /// <summary>The name in the path, such as <c>deployments</c>, or null for the kind of a subresource, such as
    /// <c>Scale</c>, which is posted to another object.</summary>
    public string? Plural => facts.Plural;

    /// <summary>True if its objects live in a namespace.</summary>
    public bool IsNamespaced => facts.IsNamespaced;

    /// <summary>True if nobody but the server makes its objects.</summary>
    public bool IsReadOnly => facts.IsReadOnly;

    /// <summary>True if its objects are answered and not stored, as reviews are.</summary>
    public bool IsCreateOnly => facts.IsCreateOnly;

    /// <summary>True if the version serves it unless told not to; false for alphas and most betas.</summary>
    public bool IsEnabled => facts.IsEnabled;

    /// <summary>What its objects may hold. Read at the first call.</summary>
    public Schema Schema => schema.Schema;

    /// <summary>The same as a list of one.</summary>
    public IReadOnlyList<Schema> Schemas => _schemas ??= [Schema];
}
