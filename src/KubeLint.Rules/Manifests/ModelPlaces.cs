using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// Which node each model object was bound from. The binder adds to it while it walks; paths are built only when a rule
/// asks for a place, since most objects never have one.
/// </summary>
internal sealed class ModelPlaces
{
    private const int LinearSearchLimit = 16;
    private const int FirstBase = -2;

    private const int UsualRoom = 64;

    /// <summary>What the last object of this thread was bound in, for the next one.</summary>
    [ThreadStatic]
    private static Entry[]? _room;

    private Entry[] _entries = [];
    private int _count;
    private List<FieldPath>? _bases;
    private Dictionary<object, int>? _index;

    /// <summary>
    /// Places with much room, for an object that is bound as a whole; <see cref="Keep"/> keeps what was needed of it.
    /// </summary>
    public static ModelPlaces WithRoom()
    {
        ModelPlaces places = new() { _entries = _room ?? new Entry[UsualRoom] };
        _room = null;
        return places;
    }

    /// <summary>Ends the binding of an object.</summary>
    public void Keep()
    {
        Entry[] room = _entries;
        _entries = room.AsSpan(0, _count).ToArray();
        Array.Clear(room, 0, _count);
        _room = room;
    }

    /// <summary>Records a model object.</summary>
    /// <param name="model">The model object; told apart by reference, since models are records.</param>
    /// <param name="node">Its node, aliases resolved.</param>
    /// <param name="origin">Where it hangs.</param>
    /// <returns>The number of the object, for the origins of those below it.</returns>
    public int Add(object model, YamlMapping node, ModelOrigin origin)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(LinearSearchLimit, 2 * _count));
        }

        _entries[_count] = new Entry(model, node, origin);
        _index = null;
        return _count++;
    }

    /// <summary>The origin of a model that is bound from a part of the manifest.</summary>
    /// <param name="path">Where in the manifest the part stands.</param>
    /// <returns>An origin to add the model with.</returns>
    public ModelOrigin OriginAt(FieldPath path)
    {
        List<FieldPath> bases = _bases ??= [];
        bases.Add(path);
        return new ModelOrigin(FirstBase - (bases.Count - 1), Key: null);
    }

    /// <summary>The path of a model object.</summary>
    /// <param name="model">An object that the binder made for this manifest.</param>
    /// <returns>Its path from the root.</returns>
    /// <exception cref="ArgumentException">The object is not part of this manifest.</exception>
    public FieldPath PathOf(object model) => PathOf(NumberOf(model));

    /// <summary>The node of a model object.</summary>
    /// <param name="model">An object that the binder made for this manifest.</param>
    /// <returns>Its node, aliases resolved; for a null item or map value an empty mapping in its place.</returns>
    /// <exception cref="ArgumentException">The object is not part of this manifest.</exception>
    public YamlMapping NodeOf(object model) => _entries[NumberOf(model)].Node;

    /// <summary>All model objects of a type, wherever in the manifest they stand.</summary>
    /// <typeparam name="TModel">The model type.</typeparam>
    /// <returns>The objects in the order of the text.</returns>
    public ModelsOfType<TModel> All<TModel>()
        where TModel : class => new(this);

    /// <summary>The model object of a number.</summary>
    /// <param name="number">The number, as <see cref="Add"/> gave it.</param>
    /// <returns>The object, or null behind the last one.</returns>
    public object? ModelAt(int number) => number < _count ? _entries[number].Model : null;

    private FieldPath PathOf(int number)
    {
        ModelOrigin origin = _entries[number].Origin;
        if (origin.Key is null)
        {
            return origin.Parent <= FirstBase ? _bases![FirstBase - origin.Parent] : FieldPath.Root;
        }

        FieldPath path = PathOf(origin.Parent).Key(origin.Key);
        path = origin.Item >= 0 ? path.Index(origin.Item) : path;
        return origin.ItemKey is null ? path : path.Key(origin.ItemKey);
    }

    private int NumberOf(object model)
    {
        if (_count <= LinearSearchLimit)
        {
            for (int candidate = 0; candidate < _count; candidate++)
            {
                if (ReferenceEquals(_entries[candidate].Model, model))
                {
                    return candidate;
                }
            }

            throw Unknown(model);
        }

        // Built anew rather than kept up to date: binding adds thousands, and few manifests are ever asked.
        Dictionary<object, int> index = _index ?? BuildIndex();
        return index.TryGetValue(model, out int number) ? number : throw Unknown(model);
    }

    private Dictionary<object, int> BuildIndex()
    {
        Dictionary<object, int> index = new(_count, ReferenceEqualityComparer.Instance);
        for (int number = 0; number < _count; number++)
        {
            index[_entries[number].Model] = number;
        }

        _index = index;
        return index;
    }

    private static ArgumentException Unknown(object model) =>
        new($"A {model.GetType().Name} that is not part of this manifest has no place in it.", nameof(model));

    private readonly record struct Entry(object Model, YamlMapping Node, ModelOrigin Origin);
}
