using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>The maps of texts that metadata hold, in objects with a model and without.</summary>
internal static class MetadataOf
{
    private const string MetadataKey = "metadata";

    /// <summary>The metadata of an object and of the templates in it.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="field">The map's key: <c>labels</c> or <c>annotations</c>.</param>
    /// <param name="ofModel">The same map of a model.</param>
    /// <returns>Each map, and where it stands.</returns>
    public static IEnumerable<TextMap> Maps(
        Manifest manifest, string field, Func<V1ObjectMeta, IDictionary<string, string>?> ofModel)
    {
        if (manifest.ModelObject is null
            && (manifest.Root.Find(MetadataKey)?.Value.Resolved as YamlMapping)?.Find(field)?.Value.Resolved
                is YamlMapping node)
        {
            yield return new TextMap(FieldPath.Of(MetadataKey, field), Texts(node));
        }

        foreach (V1ObjectMeta metadata in manifest.Places.All<V1ObjectMeta>())
        {
            if (ofModel(metadata) is { Count: > 0 } map)
            {
                yield return new TextMap(manifest.Places.PathOf(metadata).Key(field), map);
            }
        }
    }

    private static OrderedDictionary<string, string> Texts(YamlMapping node)
    {
        OrderedDictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in node.EffectiveEntries())
        {
            if (entry.Value.Resolved is YamlScalar scalar
                && (scalar.AsString ?? (scalar.Type == ScalarType.Null ? "" : null)) is { } text)
            {
                texts[entry.Name] = text;
            }
        }

        return texts;
    }
}
