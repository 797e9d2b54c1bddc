using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Bundles.References;

/// <summary>Something that makes an object which no manifest holds.</summary>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Name">Its name; before a hash, prefix or suffix is added.</param>
/// <param name="Source">The file of what makes it.</param>
/// <param name="Span">Where the name is given.</param>
/// <param name="What">What messages call the maker: <c>SealedSecret `db`</c>, <c>a configMapGenerator</c>.</param>
public sealed record ObjectMaker(string Kind, string Name, SourceText Source, TextSpan Span, string What)
{
    /// <summary>The object that makes it, or null for a kustomization.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>The kustomization that makes it, or null for an object.</summary>
    public Kustomization? Kustomization { get; init; }

    /// <summary>The namespace it is made in, if that is not the maker's.</summary>
    public string? Namespace { get; init; }

    /// <summary>True if it is made in every namespace.</summary>
    public bool IsEverywhere { get; init; }

    /// <summary>The keys that the object gets; null if that cannot be known.</summary>
    public IReadOnlyList<string>? Keys { get; init; }
}
