using System.Buffers;
using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>A kind through the versions.</summary>
/// <param name="name">The API version and the kind, as in <c>apps/v1 Deployment</c>.</param>
/// <param name="definition">The name of its definition, or null for the kind of a file.</param>
internal sealed class KindHistory(string name, string? definition)
{
    private static readonly SearchValues<string> _unstable =
        SearchValues.Create(["alpha", "beta"], StringComparison.Ordinal);

    private readonly List<KubernetesVersion> _versions = [];

    /// <summary>The API version and the kind, as in <c>apps/v1 Deployment</c>.</summary>
    public string Name => name;

    /// <summary>The name of its definition, or null for the kind of a file.</summary>
    public string? Definition => definition;

    /// <summary>
    /// True if a server serves it unless it is told not to. New betas are served on demand since Kubernetes 1.24
    /// (KEP-3136), alphas always were.
    /// </summary>
    public bool IsEnabled { get; set; } = !name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal))
        .ContainsAny(_unstable);

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
