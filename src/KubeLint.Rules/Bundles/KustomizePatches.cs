using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>Reads which objects the patches inside a kustomization change.</summary>
internal static class KustomizePatches
{
    /// <summary>Reads the targets of patches, and the objects that patches written in the file name.</summary>
    /// <param name="kustomization">The kustomization.</param>
    /// <param name="root">Its document's root.</param>
    /// <returns>
    /// The kinds and names, a name empty where any will do, and whether a patch in the file itself changes replicas.
    /// </returns>
    public static IReadOnlyDictionary<(string Kind, string Name), bool> Read(
        Kustomization kustomization, YamlMapping root)
    {
        Dictionary<(string Kind, string Name), bool> patched = [];
        foreach (string field in (string[])["patches", "patchesJson6902", "patchesStrategicMerge"])
        {
            YamlSequence? patches = root.Find(field)?.Value.Resolved as YamlSequence;
            foreach (YamlNode patch in (patches?.Items ?? []).Select(item => item.Resolved))
            {
                YamlMapping? mapping = patch as YamlMapping;
                YamlMapping? target = mapping?.Find("target")?.Value.Resolved as YamlMapping;
                (string Kind, string Name) aimedAt = (Text(target, "kind"), Text(target, "name"));
                patched.TryAdd(aimedAt, false);
                YamlScalar? text = patch as YamlScalar ?? mapping?.Find("patch")?.Value.Resolved as YamlScalar;
                if (text is { Value: { } value } && value.Contains('\n', StringComparison.Ordinal))
                {
                    SourceText written = new(kustomization.Source.Path, value);
                    foreach (YamlDocument document in YamlReader.Read(written, YamlLimits.Default).Documents)
                    {
                        bool isOnReplicas = ChangesReplicas(document.Root);
                        patched[aimedAt] |= isOnReplicas;
                        (string Kind, string Name) named = Named(document.Root);
                        patched[named] = isOnReplicas || patched.GetValueOrDefault(named);
                    }
                }
            }
        }

        return patched;
    }

    /// <summary>The kind and name of the object that a document is, or patches.</summary>
    /// <param name="root">The document's root.</param>
    /// <returns>Both; empty where they are not told.</returns>
    public static (string Kind, string Name) Named(YamlNode? root)
    {
        YamlMapping? mapping = root as YamlMapping;
        return (Text(mapping, "kind"), Text(mapping?.Find("metadata")?.Value.Resolved as YamlMapping, "name"));
    }

    /// <summary>Tells whether a patch changes the number of replicas.</summary>
    /// <param name="patch">The root of a part of an object, or of a list of operations (JSON Patch).</param>
    public static bool ChangesReplicas(YamlNode? patch) => patch switch
    {
        YamlMapping part => (part.Find("spec")?.Value.Resolved as YamlMapping)?.Find("replicas") is not null,
        YamlSequence operations => operations.Items.Any(
            operation => Text(operation.Resolved as YamlMapping, "path") == "/spec/replicas"),
        _ => false,
    };

    private static string Text(YamlMapping? mapping, string key) =>
        (mapping?.Find(key)?.Value.Resolved as YamlScalar)?.AsString ?? "";
}
