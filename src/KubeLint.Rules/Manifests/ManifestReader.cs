using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// Reads the objects of a file: documents classified, lists unrolled, known kinds bound to their models.
/// </summary>
internal static class ManifestReader
{
    public static ManifestFile Read(SourceText source, YamlLimits limits)
    {
        YamlStream stream = YamlReader.Read(source, limits);
        List<ClassifiedDocument> documents = new(stream.Documents.Count);
        List<Manifest> manifests = new(stream.Documents.Count);
        List<Manifest> lists = [];
        List<Manifest> fragments = [];
        for (int index = 0; index < stream.Documents.Count; index++)
        {
            YamlDocument document = stream.Documents[index];
            int start = index > 0 ? stream.Documents[index - 1].Span.End : 0;
            int end = index + 1 < stream.Documents.Count ? stream.Documents[index + 1].Span.Start : source.Length;
            TextSpan extent = TextSpan.FromBounds(start, Math.Max(start, end));
            ClassifiedDocument classified = DocumentClassifier.Classify(
                source, document, extent, document.IsBroken && PassesLimit(stream, document.Index));
            documents.Add(classified);
            if (classified.Kind == DocumentKind.Manifest)
            {
                AddObjects(source, document, (YamlMapping)document.Root!, inherited: null, via: [], manifests, lists);
            }
            else if (classified.Kind == DocumentKind.Broken && document.Root is YamlMapping root)
            {
                AddObjects(source, document, root, inherited: null, via: [], fragments, lists: null);
            }
        }

        return new ManifestFile(source, stream, documents, manifests) { Lists = lists, Fragments = fragments };
    }

    private static bool PassesLimit(YamlStream stream, int document) => stream.Problems.Any(problem =>
        problem.Kind == YamlProblemKind.Limit && problem.DocumentIndex == document);

    /// <summary>
    /// An object, or the objects of a <c>v1 List</c> or typed list, whose items may leave their type to the list.
    /// Lists in lists are refused by the API server, but nothing is gained by not looking into them.
    /// </summary>
    private static void AddObjects(
        SourceText source,
        YamlDocument document,
        YamlMapping root,
        ObjectIdentity? inherited,
        IReadOnlyList<YamlAlias> via,
        List<Manifest> manifests,
        List<Manifest>? lists)
    {
        string apiVersion = Text(root, "apiVersion") ?? inherited?.ApiVersion ?? "";
        string kind = Text(root, "kind") ?? inherited?.Kind ?? "";
        if (kind.EndsWith("List", StringComparison.Ordinal)
            && root.Find("items")?.Value is { Resolved: YamlSequence items } written)
        {
            ObjectIdentity list = new(apiVersion, kind, Namespace: null, "");
            ManifestInfo info = new(source, document, root, list) { Via = via };
            lists?.Add(new Manifest(info, ModelPlaces.WithRoom()));
            string itemKind = kind[..^"List".Length];
            ObjectIdentity? typed = itemKind.Length > 0
                ? new ObjectIdentity(apiVersion, itemKind, Namespace: null, "")
                : null;
            foreach (YamlNode item in items.Items)
            {
                if (item.Resolved is YamlMapping mapping)
                {
                    YamlAlias[] passed = [.. via, .. new[] { written, item }.OfType<YamlAlias>()];
                    AddObjects(source, document, mapping, typed, passed, manifests, lists);
                }
            }
        }
        else if (kind.Length > 0 && apiVersion.Length > 0)
        {
            YamlMapping? metadata = root.Find("metadata")?.Value.Resolved as YamlMapping;
            ObjectIdentity identity = new(
                apiVersion,
                kind,
                Text(metadata, "namespace") is { Length: > 0 } name ? name : null,
                Text(metadata, "name") ?? Text(metadata, "generateName") ?? "");
            Manifest manifest = ModelBinder.Bind(new ManifestInfo(source, document, root, identity) { Via = via });
            manifest.PodTemplate = PodTemplateReader.Read(manifest);
            manifest.Places.Keep();
            manifests.Add(manifest);
        }
    }

    private static string? Text(YamlMapping? mapping, string key) =>
        (mapping?.Find(key)?.Value.Resolved as YamlScalar)?.AsString;
}
