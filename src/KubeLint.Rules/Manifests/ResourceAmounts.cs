using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Finds the amounts of resources in a pod spec, those that are no quantities too.</summary>
internal static class ResourceAmounts
{
    /// <summary>All amounts of a pod.</summary>
    /// <param name="template">The pod.</param>
    /// <returns>The amounts: of its containers, its own, and those of its volumes.</returns>
    public static List<ResourceAmount> Of(PodTemplate template)
    {
        Manifest manifest = template.Manifest;
        List<ResourceAmount> amounts = [];
        foreach (ResourceLists lists in template.Resources)
        {
            amounts.AddRange(lists.Limits);
            amounts.AddRange(lists.Requests);
        }

        if (manifest.Has(template.Spec, nameof(V1PodSpec.Overhead)))
        {
            amounts.AddRange(In(manifest, template.Spec, nameof(V1PodSpec.Overhead)));
        }

        foreach (V1Volume volume in template.Spec.Volumes.Each())
        {
            AddOfVolume(manifest, volume, amounts);
        }

        return amounts;
    }

    /// <summary>The amounts of a map of resources.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="owner">The object that has the map.</param>
    /// <param name="property">The map, by <c>nameof</c>.</param>
    /// <returns>The amounts in the order of the text; empty if there is no such map.</returns>
    public static IReadOnlyList<ResourceAmount> In(Manifest manifest, object owner, string property)
    {
        string key = ModelFields.JsonName(owner, property);
        if (manifest.Places.NodeOf(owner).Find(key)?.Value.Resolved is not YamlMapping map)
        {
            return [];
        }

        IReadOnlyList<YamlEntry> entries = map.EffectiveEntries();
        List<ResourceAmount> amounts = new(entries.Count);
        for (int index = 0; index < entries.Count; index++)
        {
            if (Read(manifest, entries[index].Value, entries[index].Name, owner, key) is { } amount)
            {
                amounts.Add(amount);
            }
        }

        return amounts;
    }

    private static void AddOfVolume(Manifest manifest, V1Volume volume, List<ResourceAmount> amounts)
    {
        if (volume.EmptyDir is { } directory)
        {
            string key = ModelFields.JsonName(directory, nameof(directory.SizeLimit));
            if (manifest.Places.NodeOf(directory).Find(key)?.Value is { } value
                && Read(manifest, value, key, directory, map: null) is { } limit)
            {
                amounts.Add(limit);
            }
        }
        else if (volume.Ephemeral?.VolumeClaimTemplate?.Spec?.Resources is { } claim)
        {
            amounts.AddRange(In(manifest, claim, nameof(claim.Requests)));
            amounts.AddRange(In(manifest, claim, nameof(claim.Limits)));
        }
    }

    private static ResourceAmount? Read(Manifest manifest, YamlNode node, string name, object owner, string? map) =>
        node.Resolved is YamlScalar scalar
            && ModelScalars.QuantityText(scalar) is { } text && !TextTemplates.AppearIn(text)
            ? new ResourceAmount(name, text, owner, map, manifest) : null;
}
