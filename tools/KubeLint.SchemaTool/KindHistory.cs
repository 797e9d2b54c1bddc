using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>A kind through the versions.</summary>
/// <param name="name">The API version and the kind, as in <c>apps/v1 Deployment</c>.</param>
/// <param name="definition">The name of its definition.</param>
internal sealed class KindHistory(string name, string definition)
{
    private readonly List<KubernetesVersion> _versions = [];

    /// <summary>The API version and the kind, as in <c>apps/v1 Deployment</c>.</summary>
    public string Name => name;

    /// <summary>The name of its definition.</summary>
    public string Definition => definition;

    /// <summary>The resource that serves it, as the newest version has it, or null for a part of other resources.
    /// </summary>
    public ServedResource? Resource { get; private set; }

    /// <summary>The versions that serve it, in order.</summary>
    public IReadOnlyList<KubernetesVersion> Versions => _versions;

    /// <summary>Adds what a version says. Versions come in order.</summary>
    /// <param name="version">The version.</param>
    /// <param name="resource">The resource, or null for a part of other resources.</param>
    public void Add(KubernetesVersion version, ServedResource? resource)
    {
        _versions.Add(version);
        Resource = resource ?? Resource;
    }
}
