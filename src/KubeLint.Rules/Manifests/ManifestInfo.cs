using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>What is known of an object before it is bound to a model.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Document">The document that holds the object.</param>
/// <param name="Root">The object's node: the document's root, or an item of a list.</param>
/// <param name="Identity">What the object is called.</param>
public sealed record ManifestInfo(SourceText Source, YamlDocument Document, YamlMapping Root, ObjectIdentity Identity)
{
    /// <summary>The API version whose model the object is bound to.</summary>
    public string ModelVersion { get; init; } = Identity.ApiVersion;

    /// <summary>The aliases by which a list has the object, outermost first; none for most.</summary>
    public IReadOnlyList<YamlAlias> Via { get; init; } = [];
}
