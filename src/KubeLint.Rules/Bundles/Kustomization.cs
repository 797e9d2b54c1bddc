using System.Collections.Frozen;
using KubeLint.Bundles.References;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>A kustomization file, as far as it tells how objects are joined.</summary>
public sealed class Kustomization
{
    private readonly Lazy<IReadOnlyDictionary<(string Kind, string Name), PatchedParts>> _patchedObjects;

    private Kustomization(SourceText source, YamlMapping root)
    {
        Source = source;
        Folder = source.Folder;
        NamePrefix = Text(root, "namePrefix") ?? "";
        NameSuffix = Text(root, "nameSuffix") ?? "";
        IsComponent = Text(root, "kind") is "Component";
        Namespace = Text(root, "namespace") is { Length: > 0 } name ? name : null;
        Resources = Paths(root, item => item as YamlScalar, "resources", "bases", "components");
        Patches =
        [
            .. Paths(root, item => item as YamlScalar, "patchesStrategicMerge"),
            .. Paths(root, PathOfPatch, "patches", "patchesJson6902"),
        ];
        PodLabels = ReadPodLabels(root);
        Images = ReadImages(root);
        Generated = KustomizeGenerators.Read(this, root);
        _patchedObjects = new Lazy<IReadOnlyDictionary<(string Kind, string Name), PatchedParts>>(
            () => KustomizePatches.Read(this, root));
        Scaled = ReadScaled(root);
        MakesMore = Items(root, "helmCharts").Count > 0
            || Items(root, "helmChartInflationGenerator").Count > 0
            || Items(root, "generators").Count > 0;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The folder that holds the file, as <see cref="SourceText.Folder"/>.</summary>
    public string Folder { get; }

    /// <summary>True if it changes the objects of those that take it in.</summary>
    internal bool IsComponent { get; }

    /// <summary>The namespace that it gives to its objects, or null.</summary>
    public string? Namespace { get; }

    /// <summary>What it puts before the names of its objects; empty for nothing.</summary>
    public string NamePrefix { get; }

    /// <summary>What it puts behind the names of its objects; empty for nothing.</summary>
    public string NameSuffix { get; }

    /// <summary>The ConfigMaps and Secrets that its generators make.</summary>
    public IReadOnlyList<ObjectMaker> Generated { get; }

    /// <summary>
    /// True if it makes objects of which the manifest tells nothing: from Helm charts, or by generators of its own.
    /// </summary>
    public bool MakesMore { get; }

    /// <summary>The files and folders that it takes in, as paths from the scan's root.</summary>
    public IReadOnlyList<string> Resources { get; }

    /// <summary>The files that it patches its objects with, as paths from the scan's root.</summary>
    public IReadOnlyList<string> Patches { get; }

    /// <summary>
    /// The kinds and names of the objects that its patches change, each with what a patch in the file itself changes of
    /// it.
    /// </summary>
    internal IReadOnlyDictionary<(string Kind, string Name), PatchedParts> PatchedObjects => _patchedObjects.Value;

    /// <summary>The names of the workloads whose replicas it sets.</summary>
    internal IReadOnlySet<string> Scaled { get; }

    /// <summary>The labels that it gives to the pods of its workloads.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> PodLabels { get; }

    /// <summary>What it puts in place of images.</summary>
    public IReadOnlyList<KustomizedImage> Images { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="source">The file.</param>
    /// <param name="document">A document of kind <see cref="DocumentKind.Kustomization"/>.</param>
    /// <returns>The kustomization, or null if the document is no mapping.</returns>
    internal static Kustomization? Read(SourceText source, YamlDocument document) =>
        document.Root is YamlMapping root ? new Kustomization(source, root) : null;

    private static string? Text(YamlMapping mapping, string key) =>
        (mapping.Find(key)?.Value.Resolved as YamlScalar)?.AsString;

    private string[] Paths(
        YamlMapping root, Func<YamlNode, YamlScalar?> pathOf, params ReadOnlySpan<string> keys)
    {
        List<string>? paths = null;
        foreach (string key in keys)
        {
            IReadOnlyList<YamlNode> items = Items(root, key);
            for (int index = 0; index < items.Count; index++)
            {
                if (pathOf(items[index].Resolved)?.AsString is { } path
                    && !path.Contains('\n', StringComparison.Ordinal))
                {
                    (paths ??= []).Add(SourceText.Combine(Folder, path));
                }
            }
        }

        return paths?.ToArray() ?? [];
    }

    private static YamlScalar? PathOfPatch(YamlNode patch) =>
        (patch as YamlMapping)?.Find("path")?.Value.Resolved as YamlScalar;

    /// <summary>
    /// <c>commonLabels</c> reach templates and selectors; <c>labels</c> do so only when told (kustomize docs,
    /// "labels").
    /// </summary>
    private static KeyValuePair<string, string>[] ReadPodLabels(YamlMapping root)
    {
        List<KeyValuePair<string, string>>? labels = null;
        Read(root.Find("commonLabels"));
        IReadOnlyList<YamlNode> items = Items(root, "labels");
        for (int index = 0; index < items.Count; index++)
        {
            if (items[index].Resolved is YamlMapping item
                && (IsTrue(item, "includeSelectors") || IsTrue(item, "includeTemplates")))
            {
                Read(item.Find("pairs"));
            }
        }

        return labels?.ToArray() ?? [];

        void Read(YamlEntry? written)
        {
            foreach (YamlEntry entry in (written?.Value.Resolved as YamlMapping)?.EffectiveEntries() ?? [])
            {
                if (entry.Value.Resolved is YamlScalar { AsString: { } value })
                {
                    (labels ??= []).Add(KeyValuePair.Create(entry.Name, value));
                }
            }
        }
    }

    private static KustomizedImage[] ReadImages(YamlMapping root)
    {
        List<KustomizedImage>? images = null;
        IReadOnlyList<YamlNode> items = Items(root, "images");
        for (int index = 0; index < items.Count; index++)
        {
            if (items[index].Resolved is YamlMapping image && Text(image, "name") is { } name)
            {
                // A tag such as 1.20 is a number to YAML; kustomize reads it as text, as it was written.
                string? tag = (image.Find("newTag")?.Value.Resolved as YamlScalar)?.Value;
                (images ??= []).Add(new KustomizedImage(name, tag, Text(image, "digest")));
            }
        }

        return images?.ToArray() ?? [];
    }

    private static IReadOnlySet<string> ReadScaled(YamlMapping root)
    {
        IReadOnlyList<YamlNode> items = Items(root, "replicas");
        return items.Count == 0
            ? FrozenSet<string>.Empty
            : items.Select(item => item.Resolved).OfType<YamlMapping>().Select(item => Text(item, "name"))
                .OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsTrue(YamlMapping mapping, string key) =>
        mapping.Find(key)?.Value.Resolved is YamlScalar { AsBoolean: true };

    private static IReadOnlyList<YamlNode> Items(YamlMapping root, string key) =>
        root.Find(key)?.Value.Resolved is YamlSequence sequence ? sequence.Items : Array.Empty<YamlNode>();
}
