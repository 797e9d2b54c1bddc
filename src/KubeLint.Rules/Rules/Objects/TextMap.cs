using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A map from texts to texts, and where it stands in its object. A walk through it costs no memory.</summary>
internal readonly struct TextMap
{
    private readonly object? _owner;
    private readonly string _key;
    private readonly OrderedDictionary<string, string>? _texts;
    private readonly IReadOnlyList<YamlEntry> _entries;

    /// <summary>The map of a model object.</summary>
    /// <param name="owner">The model object that has it.</param>
    /// <param name="key">The key that it stands under.</param>
    /// <param name="texts">The map; null for none.</param>
    public TextMap(object owner, string key, IDictionary<string, string>? texts)
    {
        _owner = owner;
        _key = key;
        _texts = texts.Each();
        _entries = [];
    }

    private TextMap(string key, YamlMapping node)
    {
        _key = key;
        _entries = node.EffectiveEntries();
    }

    /// <summary>A map in the metadata of an object without a model.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="key">The map's key: <c>labels</c> or <c>annotations</c>.</param>
    /// <returns>The map, or null if there is none or the object has a model.</returns>
    public static TextMap? OfCustomResource(Manifest manifest, string key) =>
        manifest.ModelObject is null && manifest.NodeAt("metadata", key) is YamlMapping node
            ? new TextMap(key, node) : null;

    /// <summary>Walks the entries; those whose value is no text are left out.</summary>
    /// <returns>The entries in order.</returns>
    public TextMapEntries GetEnumerator() => new(_texts, _entries);

    /// <summary>Its place.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The place of the map.</returns>
    public Place In(Manifest manifest) => manifest.At(PathIn(manifest));

    /// <summary>The place of an entry.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="key">The entry's key.</param>
    /// <returns>The place of its value.</returns>
    public Place EntryIn(Manifest manifest, string key) => manifest.At(PathIn(manifest).Key(key));

    private FieldPath PathIn(Manifest manifest) =>
        (_owner is null ? FieldPath.Of("metadata") : manifest.Places.PathOf(_owner)).Key(_key);
}
