using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>A kustomization file, as far as it tells how objects are joined.</summary>
public sealed class Kustomization
{
    private Kustomization(string folder, YamlMapping root)
    {
        Folder = folder;
        Namespace = Text(root, "namespace");
        Resources = [.. Paths(root, "resources", "bases", "components", "crds")];
        Patches = [.. Paths(root, "patchesStrategicMerge"), .. PatchPaths(root, "patches", "patchesJson6902")];
    }

    /// <summary>The folder that holds the file, as <see cref="SourceText.Folder"/>.</summary>
    public string Folder { get; }

    /// <summary>The namespace that it gives to its objects, or null.</summary>
    public string? Namespace { get; }

    /// <summary>The files and folders that it takes in, as paths from the scan's root.</summary>
    public IReadOnlyList<string> Resources { get; }

    /// <summary>The files that it patches its objects with, as paths from the scan's root.</summary>
    public IReadOnlyList<string> Patches { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="source">The file.</param>
    /// <param name="document">A document of kind <see cref="DocumentKind.Kustomization"/>.</param>
    /// <returns>The kustomization, or null if the document is no mapping.</returns>
    internal static Kustomization? Read(SourceText source, YamlDocument document) =>
        document.Root is YamlMapping root ? new Kustomization(source.Folder, root) : null;

    private static string? Text(YamlMapping mapping, string key) =>
        (mapping.Find(key)?.Value.Resolved as YamlScalar)?.AsString;

    private IEnumerable<string> Paths(YamlMapping root, params string[] keys)
    {
        foreach (YamlNode item in Items(root, keys))
        {
            if (item is YamlScalar { AsString: { } path } && !path.Contains('\n', StringComparison.Ordinal))
            {
                yield return SourceText.Combine(Folder, path);
            }
        }
    }

    private IEnumerable<string> PatchPaths(YamlMapping root, params string[] keys)
    {
        foreach (YamlNode item in Items(root, keys))
        {
            if (item is YamlMapping patch && Text(patch, "path") is { } path)
            {
                yield return SourceText.Combine(Folder, path);
            }
        }
    }

    private static IEnumerable<YamlNode> Items(YamlMapping root, string[] keys) =>
        keys.Select(key => root.Find(key)?.Value.Resolved)
            .OfType<YamlSequence>()
            .SelectMany(sequence => sequence.Items)
            .Select(item => item.Resolved);
}
