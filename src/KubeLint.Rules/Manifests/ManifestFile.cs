using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>One file as it was read.</summary>
/// <param name="Source">The text.</param>
/// <param name="Yaml">Its documents and the mistakes in them.</param>
/// <param name="Documents">The documents with what they are.</param>
/// <param name="Manifests">The objects, those of lists one by one, in order.</param>
public sealed record ManifestFile(
    SourceText Source,
    YamlStream Yaml,
    IReadOnlyList<ClassifiedDocument> Documents,
    IReadOnlyList<Manifest> Manifests)
{
    /// <summary>The lists whose items are among <see cref="Manifests"/>.</summary>
    public IReadOnlyList<Manifest> Lists { get; init; } = [];

    /// <summary>
    /// The objects of documents that have a syntax error, as far as they could be read before it. Of what is not in
    /// them nothing is known.
    /// </summary>
    public IReadOnlyList<Manifest> Fragments { get; init; } = [];
}
