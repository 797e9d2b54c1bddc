using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>What limits can be about: claims ask for storage, containers for what a node has.</summary>
internal static class LimitResources
{
    /// <summary>Looks at the limits of one type.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="item">The limits.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, V1LimitRangeItem item)
    {
        Field[] bounds = [new(item, nameof(item.Min)), new(item, nameof(item.Max))];
        if (item.Type is "PersistentVolumeClaim"
            && bounds.All(map => map.In(manifest).Node is null or YamlMapping)
            && !bounds.SelectMany(map => ConfigData.KeysOf(manifest, map)).Contains("storage", StringComparer.Ordinal))
        {
            yield return new Refusal(
                manifest.At(item, nameof(item.Min)), "The limits of claims have no `storage`", "write `max.storage`")
            {
                Why = "the API server refuses it: a claim asks for nothing else",
            };
        }

        if (item.Type is "Container" or "Pod")
        {
            foreach (string property in (IEnumerable<string>)
            [
                nameof(item.Min), nameof(item.Max), nameof(item.DefaultProperty), nameof(item.DefaultRequest),
                nameof(item.MaxLimitRequestRatio),
            ])
            {
                foreach (string resource in ConfigData.KeysOf(manifest, new Field(item, property))
                    .Where(key => !QuotaResources.CanBeInContainer(key) && !Blanks.AppearIn(key)))
                {
                    yield return new Refusal(
                        manifest.At(item, property, resource).OnKey(),
                        $"Containers have no `{resource}`",
                        "write `cpu`, `memory`, `ephemeral-storage` or a resource with a domain");
                }
            }
        }
    }
}
