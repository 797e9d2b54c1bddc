using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Binds sequences and maps. A node that is no collection of the right sort gives null.</summary>
internal static class ModelCollections
{
    /// <summary>Reads one value; null where the node is none of its type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The value or null.</returns>
    public delegate T? ValueReader<out T>(YamlNode node);

    /// <summary>A list of plain values, where the index of an item is that of its node.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="node">The sequence, aliases resolved.</param>
    /// <param name="read">Reads an item.</param>
    /// <returns>The list; null if the node is none, or if an item is of a wrong type.</returns>
    public static List<T>? Values<T>(YamlNode node, ValueReader<T> read)
    {
        if (node is not YamlSequence sequence)
        {
            return null;
        }

        ReadOnlySpan<YamlNode> items = sequence.AsSpan();
        List<T> values = new(items.Length);
        foreach (YamlNode item in items)
        {
            if (read(item.Resolved) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    /// <summary>A list of values that cannot be null; with one item of a wrong type the whole field is unset.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="node">The sequence, aliases resolved.</param>
    /// <param name="read">Reads an item.</param>
    /// <returns>The list or null.</returns>
    public static List<T>? StrictValues<T>(YamlNode node, ValueReader<T?> read)
        where T : struct
    {
        if (node is not YamlSequence sequence)
        {
            return null;
        }

        ReadOnlySpan<YamlNode> items = sequence.AsSpan();
        List<T> values = new(items.Length);
        foreach (YamlNode item in items)
        {
            if (read(item.Resolved) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    /// <summary>A model object.</summary>
    /// <typeparam name="TModel">The model type.</typeparam>
    /// <param name="node">The mapping, aliases resolved.</param>
    /// <param name="places">Takes the places.</param>
    /// <param name="parent">The number of the object that has the field.</param>
    /// <param name="key">The field's key.</param>
    /// <param name="bind">Binds the object.</param>
    /// <returns>The object or null.</returns>
    public static TModel? Object<TModel>(
        YamlNode node, ModelPlaces places, int parent, string key, ModelNodeBinder<TModel> bind)
        where TModel : class =>
        node is YamlMapping mapping ? bind(mapping, places, new ModelOrigin(parent, key)) : null;

    /// <summary>
    /// A list of model objects. Items of a wrong type are left out; the places of the others keep their node's index.
    /// </summary>
    /// <typeparam name="TModel">The model type.</typeparam>
    /// <param name="node">The sequence, aliases resolved.</param>
    /// <param name="places">Takes the places.</param>
    /// <param name="parent">The number of the object that has the field.</param>
    /// <param name="key">The field's key.</param>
    /// <param name="bind">Binds an item.</param>
    /// <returns>The list or null.</returns>
    public static List<TModel>? Objects<TModel>(
        YamlNode node, ModelPlaces places, int parent, string key, ModelNodeBinder<TModel> bind)
        where TModel : class
    {
        if (node is not YamlSequence sequence)
        {
            return null;
        }

        ReadOnlySpan<YamlNode> items = sequence.AsSpan();
        List<TModel> models = new(items.Length);
        for (int index = 0; index < items.Length; index++)
        {
            if (AsMapping(items[index].Resolved) is { } item)
            {
                models.Add(bind(item, places, new ModelOrigin(parent, key, index)));
            }
        }

        return models;
    }

    /// <summary>A map of plain values in the order of the text; values of a wrong type are left out.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="node">The mapping, aliases resolved.</param>
    /// <param name="read">Reads a value.</param>
    /// <returns>The map or null.</returns>
    public static OrderedDictionary<string, T>? ValueMap<T>(YamlNode node, ValueReader<T> read)
    {
        if (node is not YamlMapping mapping)
        {
            return null;
        }

        ReadOnlySpan<YamlEntry> entries = EntriesOf(mapping);
        OrderedDictionary<string, T> map = new(entries.Length, StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            Put(map, entry.Name, read(entry.Value.Resolved));
        }

        return map;
    }

    /// <summary>A map of model objects in the order of the text; values of a wrong type are left out.</summary>
    /// <typeparam name="TModel">The model type.</typeparam>
    /// <param name="node">The mapping, aliases resolved.</param>
    /// <param name="places">Takes the places.</param>
    /// <param name="parent">The number of the object that has the field.</param>
    /// <param name="key">The field's key.</param>
    /// <param name="bind">Binds a value.</param>
    /// <returns>The map or null.</returns>
    public static OrderedDictionary<string, TModel>? ObjectMap<TModel>(
        YamlNode node, ModelPlaces places, int parent, string key, ModelNodeBinder<TModel> bind)
        where TModel : class
    {
        if (node is not YamlMapping mapping)
        {
            return null;
        }

        ReadOnlySpan<YamlEntry> entries = EntriesOf(mapping);
        OrderedDictionary<string, TModel> map = new(entries.Length, StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            YamlMapping? value = AsMapping(entry.Value.Resolved);
            Put(map, entry.Name, value is null
                ? null : bind(value, places, new ModelOrigin(parent, key, ItemKey: entry.Name)));
        }

        return map;
    }

    /// <summary>The entries of a mapping with merge keys applied. Duplicates may be among them.</summary>
    /// <param name="node">The mapping.</param>
    /// <returns>The entries in order.</returns>
    public static ReadOnlySpan<YamlEntry> EntriesOf(YamlMapping node) =>
        node.HasMergeKeys ? node.EffectiveEntries().ToArray() : node.AsSpan();

    /// <summary>Of duplicate keys the last counts, even if its value is of a wrong type.</summary>
    private static void Put<T>(OrderedDictionary<string, T> map, string key, T? value)
    {
        if (value is null)
        {
            map.Remove(key);
        }
        else
        {
            map[key] = value;
        }
    }

    // Go's decoder, and so the API server, reads a null item or map value as an empty object: `ingress: [~]` in a
    // NetworkPolicy is a rule that allows everything.
    private static YamlMapping? AsMapping(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping,
        YamlScalar { Type: ScalarType.Null } => new YamlMapping(node.Span, [], isFlow: true),
        _ => null,
    };
}
