using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Finds the amounts of resources in a pod spec, those that are no quantities too.</summary>
internal static class ResourceAmounts
{
    /// <summary>All amounts of a pod.</summary>
    /// <param name="template">The pod.</param>
    /// <returns>The amounts: of its containers, its own, and those of its volumes.</returns>
    public static IEnumerable<ResourceAmount> Of(PodTemplate template)
    {
        Manifest manifest = template.Manifest;
        foreach (ResourceLists lists in template.Resources)
        {
            foreach (ResourceAmount amount in lists.Limits.Concat(lists.Requests))
            {
                yield return amount;
            }
        }

        if (template.Manifest.Has(template.Spec, nameof(V1PodSpec.Overhead)))
        {
            foreach (ResourceAmount amount in In(manifest, template.Spec, nameof(V1PodSpec.Overhead)))
            {
                yield return amount;
            }
        }

        foreach (ResourceAmount amount in (template.Spec.Volumes ?? [])
            .SelectMany(volume => OfVolume(manifest, volume)))
        {
            yield return amount;
        }
    }

    /// <summary>The amounts of a map of resources.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="owner">The object that has the map.</param>
    /// <param name="property">The map, by <c>nameof</c>.</param>
    /// <returns>The amounts in the order of the text; empty if there is no such map.</returns>
    public static IReadOnlyList<ResourceAmount> In(Manifest manifest, object owner, string property)
    {
        string key = ModelFields.JsonName(owner, property);
        return manifest.Places.NodeOf(owner).Find(key)?.Value.Resolved is not YamlMapping map ? [] :
        [
            .. map.EffectiveEntries()
                .Select(entry => Read(
                    manifest, entry.Value, entry.Name, () => manifest.Places.PathOf(owner).Key(key).Key(entry.Name)))
                .OfType<ResourceAmount>(),
        ];
    }

    private static IEnumerable<ResourceAmount> OfVolume(Manifest manifest, V1Volume volume)
    {
        if (volume.EmptyDir is { } directory)
        {
            string key = ModelFields.JsonName(directory, nameof(directory.SizeLimit));
            return manifest.Places.NodeOf(directory).Find(key)?.Value is { } value
                && Read(manifest, value, key, () => manifest.Places.PathOf(directory).Key(key)) is { } limit
                    ? [limit] : [];
        }

        return volume.Ephemeral?.VolumeClaimTemplate?.Spec?.Resources is { } claim
            ? In(manifest, claim, nameof(claim.Requests)).Concat(In(manifest, claim, nameof(claim.Limits)))
            : [];
    }

    private static ResourceAmount? Read(Manifest manifest, YamlNode node, string name, Func<FieldPath> path) =>
        node.Resolved is YamlScalar scalar
            && ModelScalars.QuantityText(scalar) is { } text && !TextTemplates.AppearIn(text)
            ? new ResourceAmount(name, text, path, manifest) : null;
}
