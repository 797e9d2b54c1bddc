using System.Buffers;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>Reads which objects the patches inside a kustomization change.</summary>
internal static class KustomizePatches
{
    /// <summary>Claims have resources too, which are not those of containers.</summary>
    private const string Claims = "volumeClaimTemplates";

    /// <summary>What makes a regular expression of a name, but for the dot, which names have too.</summary>
    private static readonly SearchValues<char> PatternCharacters = SearchValues.Create("*+?|()[]^$\\");

    /// <summary>Reads the targets of patches, and the objects that patches written in the file name.</summary>
    /// <param name="kustomization">The kustomization.</param>
    /// <param name="root">Its document's root.</param>
    /// <returns>
    /// The kinds and names, empty where any will do, and what a patch in the file itself changes of each.
    /// </returns>
    public static IReadOnlyDictionary<(string Kind, string Name), PatchedParts> Read(
        Kustomization kustomization, YamlMapping root)
    {
        Dictionary<(string Kind, string Name), PatchedParts> patched = [];
        foreach (string field in (string[])["patches", "patchesJson6902", "patchesStrategicMerge"])
        {
            YamlSequence? patches = root.Find(field)?.Value.Resolved as YamlSequence;
            foreach (YamlNode patch in (patches?.Items ?? []).Select(item => item.Resolved))
            {
                YamlMapping? mapping = patch as YamlMapping;
                YamlMapping? target = mapping?.Find("target")?.Value.Resolved as YamlMapping;
                (string Kind, string Name)? aimedAt = target is null ? null : AimOf(target);
                Add(aimedAt, PatchedParts.None);
                YamlScalar? text = patch as YamlScalar ?? mapping?.Find("patch")?.Value.Resolved as YamlScalar;
                if (text is { Value: { } value }
                    && (mapping is not null || value.Contains('\n', StringComparison.Ordinal)))
                {
                    SourceText written = new(kustomization.Source.Path, value);
                    foreach (YamlDocument document in YamlReader.Read(written, YamlLimits.Default).Documents)
                    {
                        // A target lies over the name inside.
                        Add(aimedAt ?? Named(document.Root), PartsOf(document.Root));
                    }
                }
            }
        }

        return patched;

        void Add((string Kind, string Name)? key, PatchedParts parts)
        {
            if (key is { } known)
            {
                patched[known] = parts | patched.GetValueOrDefault(known);
            }
        }
    }

    /// <summary>The kind and name of the object that a document is, or patches.</summary>
    /// <param name="root">The document's root.</param>
    /// <returns>Both; empty where they are not told.</returns>
    public static (string Kind, string Name) Named(YamlNode? root)
    {
        YamlMapping? mapping = root as YamlMapping;
        return (Text(mapping, "kind"), Text(mapping?.Find("metadata")?.Value.Resolved as YamlMapping, "name"));
    }

    /// <summary>What a patch changes.</summary>
    /// <param name="patch">The root of a part of an object, or of a list of operations (JSON Patch).</param>
    /// <returns>The parts of the object.</returns>
    public static PatchedParts PartsOf(YamlNode? patch) => patch is null ? PatchedParts.None
        : PartsIn(patch) | (ChangesReplicas(patch) ? PatchedParts.Replicas : PatchedParts.None);

    private static bool ChangesReplicas(YamlNode patch) => patch switch
    {
        YamlMapping part => (part.Find("spec")?.Value.Resolved as YamlMapping)?.Find("replicas") is not null,
        YamlSequence operations => operations.Items.Any(
            operation => Text(operation.Resolved as YamlMapping, "path") == "/spec/replicas"),
        _ => false,
    };

    /// <summary>The parts of containers anywhere in a patch. What an alias stands for is met at its anchor.</summary>
    private static PatchedParts PartsIn(YamlNode node)
    {
        // The reader bounds how deep the tree is, and so this recursion.
        PatchedParts parts = PatchedParts.None;
        switch (node)
        {
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.AsSpan())
                {
                    parts |= entry is { Name: "path", Value: YamlScalar path } ? PartsOn(path.Value)
                        : entry.Name is Claims ? PatchedParts.None
                        : PartOf(entry.Name) | PartsIn(entry.Value);
                }

                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.AsSpan())
                {
                    parts |= PartsIn(item);
                }

                break;
        }

        return parts;
    }

    private static PatchedParts PartsOn(string path)
    {
        PatchedParts parts = PatchedParts.None;
        foreach (string key in path.Split('/'))
        {
            if (key is Claims)
            {
                return PatchedParts.None;
            }

            parts |= PartOf(key);
        }

        return parts;
    }

    private static PatchedParts PartOf(string key) => key switch
    {
        "resources" => PatchedParts.Resources,
        "livenessProbe" or "readinessProbe" or "startupProbe" => PatchedParts.Probes,
        _ => PatchedParts.None,
    };

    /// <summary>
    /// A target without a kind, or by labels, means any; its name is a regular expression, of which only names as they
    /// are tell anything.
    /// </summary>
    private static (string Kind, string Name) AimOf(YamlMapping target)
    {
        string name = Text(target, "name");
        return (Text(target, "kind"), name.AsSpan().IndexOfAny(PatternCharacters) < 0 ? name : "");
    }

    private static string Text(YamlMapping? mapping, string key) =>
        (mapping?.Find(key)?.Value.Resolved as YamlScalar)?.AsString ?? "";
}
