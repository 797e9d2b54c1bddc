using KubeLint.Manifests;
using KubeLint.Yaml;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The volumes that a pod has, by name.</summary>
internal static class VolumeNames
{
    /// <summary>The names of all volumes.</summary>
    /// <param name="template">The pod.</param>
    /// <returns>The names; null if one of them is not to be known.</returns>
    public static IReadOnlyCollection<string>? Of(PodTemplate template)
    {
        Place volumes = template.At(nameof(V1PodSpec.Volumes));
        int written = volumes.Node switch
        {
            null or YamlScalar { Type: ScalarType.Null } => 0,
            YamlSequence sequence => sequence.Items.Count,
            _ => -1,
        };
        OrderedDictionary<string, bool> names = new(StringComparer.Ordinal);
        foreach (string? name in (template.Spec.Volumes ?? []).Select(volume => volume.Name).Concat(Claims(template)))
        {
            if (name is null || TextTemplates.AppearIn(name))
            {
                return null;
            }

            names[name] = true;
        }

        return written == (template.Spec.Volumes?.Count ?? 0) ? names.Keys : null;
    }

    /// <summary>The claims that a StatefulSet makes, of whatever API version it is.</summary>
    private static IEnumerable<string?> Claims(PodTemplate template)
    {
        FieldPath path = FieldPath.Of("spec", "volumeClaimTemplates");
        int count = template.Manifest is { Kind: "StatefulSet" } set && set.NodeAt(path) is YamlSequence claims
            ? claims.Items.Count : 0;
        return Enumerable.Range(0, count)
            .Select(index => template.Manifest.At(path.Index(index).Key("metadata").Key("name")).Node)
            .Select(node => (node as YamlScalar)?.AsString);
    }
}
