using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// Which node each model object was bound from. The binder adds to it while it walks; paths are built only when a rule
/// asks for a place, since most objects never have one.
/// </summary>
internal sealed class ModelPlaces
{
    private const int LinearSearchLimit = 16;

    private readonly List<Entry> _entries = [];
    private Dictionary<object, int>? _index;

    /// <summary>Records a model object that hangs below another one.</summary>
    /// <param name="model">The model object; told apart by reference, since models are records.</param>
    /// <param name="node">Its node, aliases resolved.</param>
    /// <param name="parent">The number of the object that it belongs to, or -1 for the root.</param>
    /// <param name="key">The key of the parent's field; null for the root.</param>
    /// <param name="item">The index in the field's list, or -1.</param>
    /// <param name="itemKey">The key in the field's map, or null.</param>
    /// <returns>The number of the object.</returns>
    public int Add(object model, YamlMapping node, int parent, string? key, int item = -1, string? itemKey = null)
    {
        _entries.Add(new Entry(model, node, parent, key, item, itemKey, Base: null));
        _index = null;
        return _entries.Count - 1;
    }

    /// <summary>Records the root of a model that was bound from a part of the object.</summary>
    /// <param name="model">The model object.</param>
    /// <param name="node">Its node, aliases resolved.</param>
    /// <param name="path">Where in the object it stands.</param>
    /// <returns>The number of the object.</returns>
    public int AddAt(object model, YamlMapping node, FieldPath path)
    {
        _entries.Add(new Entry(model, node, Parent: -1, Key: null, Item: -1, ItemKey: null, path));
        _index = null;
        return _entries.Count - 1;
    }

    /// <summary>The path of a model object.</summary>
    /// <param name="model">An object that the binder made for this manifest.</param>
    /// <returns>Its path from the root.</returns>
    /// <exception cref="ArgumentException">The object is not part of this manifest.</exception>
    public FieldPath PathOf(object model) => PathOf(NumberOf(model));

    /// <summary>The node of a model object.</summary>
    /// <param name="model">An object that the binder made for this manifest.</param>
    /// <returns>Its node, aliases resolved.</returns>
    /// <exception cref="ArgumentException">The object is not part of this manifest.</exception>
    public YamlMapping NodeOf(object model) => _entries[NumberOf(model)].Node;

    private FieldPath PathOf(int number)
    {
        Entry entry = _entries[number];
        if (entry.Base is not null)
        {
            return entry.Base;
        }

        if (entry.Parent < 0)
        {
            return FieldPath.Root;
        }

        FieldPath path = PathOf(entry.Parent).Key(entry.Key!);
        path = entry.Item >= 0 ? path.Index(entry.Item) : path;
        return entry.ItemKey is null ? path : path.Key(entry.ItemKey);
    }

    private int NumberOf(object model)
    {
        if (_entries.Count <= LinearSearchLimit)
        {
            int found = _entries.FindIndex(entry => ReferenceEquals(entry.Model, model));
            return found >= 0 ? found : throw Unknown(model);
        }

        // Built anew rather than kept up to date: binding adds thousands, and few manifests are ever asked.
        Dictionary<object, int> index = _index ?? BuildIndex();
        return index.TryGetValue(model, out int number) ? number : throw Unknown(model);
    }

    private Dictionary<object, int> BuildIndex()
    {
        Dictionary<object, int> index = new(_entries.Count, ReferenceEqualityComparer.Instance);
        for (int number = 0; number < _entries.Count; number++)
        {
            index[_entries[number].Model] = number;
        }

        _index = index;
        return index;
    }

    private static ArgumentException Unknown(object model) =>
        new($"A {model.GetType().Name} that is not part of this manifest has no place in it.", nameof(model));

    private readonly record struct Entry(
        object Model, YamlMapping Node, int Parent, string? Key, int Item, string? ItemKey, FieldPath? Base);
}
