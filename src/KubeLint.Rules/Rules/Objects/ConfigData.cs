using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>The data of ConfigMaps and Secrets as it is written.</summary>
internal static class ConfigData
{
    /// <summary>The keys of a map, those with values of a wrong type included.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="map">The field that holds the map.</param>
    /// <returns>The keys.</returns>
    public static IEnumerable<string> KeysOf(Manifest manifest, Field map) =>
        manifest.Places.NodeOf(map.Owner).Find(map.Key)?.Value.Resolved is YamlMapping node
            ? node.EffectiveEntries().Select(entry => entry.Name) : [];
}
