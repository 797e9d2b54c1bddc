using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>The maps of texts that metadata hold, in objects with a model and without.</summary>
internal static class MetadataOf
{
    /// <summary>The metadata of an object and of the templates in it.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="key">The map's key: <c>labels</c> or <c>annotations</c>.</param>
    /// <param name="ofModel">The same map of a model.</param>
    /// <returns>Each map, and where it stands.</returns>
    public static IReadOnlyList<TextMap> Maps(
        Manifest manifest, string key, Func<V1ObjectMeta, IDictionary<string, string>?> ofModel)
    {
        List<TextMap>? maps = null;
        if (manifest.ModelObject is null && manifest.NodeAt("metadata", key) is YamlMapping node)
        {
            (maps ??= []).Add(new TextMap(Owner: null, key, Texts(node)));
        }

        foreach (V1ObjectMeta metadata in manifest.Places.All<V1ObjectMeta>())
        {
            if (ofModel(metadata) is { Count: > 0 } map)
            {
                (maps ??= []).Add(new TextMap(metadata, key, map));
            }
        }

        return maps ?? (IReadOnlyList<TextMap>)[];
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(YamlMapping node)
    {
        foreach (YamlEntry entry in node.EffectiveEntries())
        {
            if (entry.Value.Resolved is YamlScalar scalar
                && (scalar.AsString ?? (scalar.Type == ScalarType.Null ? "" : null)) is { } text)
            {
                yield return new(entry.Name, text);
            }
        }
    }
}
