using KubeLint.Schemas;

namespace KubeLint;

/// <summary>What a scan went through.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Documents">How many non-empty documents they hold.</param>
/// <param name="Objects">How many Kubernetes objects were linted.</param>
/// <param name="LeftOut">The documents that were not linted, in the order of their places, with the reason.</param>
public sealed record LintSummary(int Files, int Documents, int Objects, IReadOnlyList<LeftOutDocument> LeftOut)
{
    /// <summary>The versions of Kubernetes that the objects were held against.</summary>
    public required KubernetesVersionRange KubernetesVersions { get; init; }

    /// <summary>The kinds that nothing tells the fields of, sorted by API version and kind.</summary>
    public IReadOnlyList<UncheckedKind> UncheckedKinds { get; init; } = [];
}
