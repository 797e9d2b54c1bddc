using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>A place where one object names another.</summary>
public sealed class ObjectReference
{
    private readonly Func<Place> _place;
    private readonly Func<IReadOnlyList<ReferencedKey>>? _keys;

    internal ObjectReference(
        Manifest from,
        ReferenceUse use,
        string kind,
        string name,
        Func<Place> place,
        Func<IReadOnlyList<ReferencedKey>>? keys = null)
    {
        From = from;
        Use = use;
        Kind = kind;
        Name = name;
        _place = place;
        _keys = keys;
    }

    /// <summary>The object that names the other one.</summary>
    public Manifest From { get; }

    /// <summary>What it names it for.</summary>
    public ReferenceUse Use { get; }

    /// <summary>The kind of the other one.</summary>
    public string Kind { get; }

    /// <summary>The name as written; never empty, and no template.</summary>
    public string Name { get; }

    /// <summary>
    /// The namespace that the reference names itself; null where it names none, and the object's own is meant.
    /// </summary>
    public string? Namespace { get; internal init; }

    /// <summary>True if nothing breaks when the object or the key is missing.</summary>
    public bool IsOptional { get; internal init; }

    /// <summary>The container that needs it, or null if the pod or another object does.</summary>
    public Container? Container { get; internal init; }

    /// <summary>The place of the name.</summary>
    public Place Place => _place();

    /// <summary>The keys that it asks for; empty if it takes whatever is there.</summary>
    public IReadOnlyList<ReferencedKey> Keys => _keys?.Invoke() ?? [];

    /// <summary>What messages call the other object: <c>ConfigMap `shop`</c>, with the name as code.</summary>
    public string DisplayName => $"{Kind} `{Name}`";
}
