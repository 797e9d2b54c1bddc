using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>A place where one object names another.</summary>
public sealed class ObjectReference
{
    /// <summary>The model object that holds the name, or the path of the name.</summary>
    private readonly object _owner;

    /// <summary>The property that holds the name; null if its path is known.</summary>
    private readonly string? _property;

    internal ObjectReference(
        Manifest from, ReferenceUse use, string kind, string name, object owner, string property)
    {
        From = from;
        Use = use;
        Kind = kind;
        Name = name;
        _owner = owner;
        _property = property;
    }

    internal ObjectReference(Manifest from, ReferenceUse use, string kind, string name, FieldPath path)
    {
        From = from;
        Use = use;
        Kind = kind;
        Name = name;
        _owner = path;
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
    public Place Place => _property is null ? From.At((FieldPath)_owner) : From.At(_owner, _property);

    /// <summary>The keys that it asks for; empty if it takes whatever is there.</summary>
    public IReadOnlyList<ReferencedKey> Keys => Key is not null
        ? IsKey(Key) ? [new ReferencedKey(Key, From, _owner)] : []
        : Items is { Count: > 0 } items
            ? [.. items.Where(item => IsKey(item.Key)).Select(item => new ReferencedKey(item.Key, From, item))]
            : [];

    /// <summary>False if it takes whatever is there.</summary>
    internal bool AsksForKeys => Key is not null || Items is { Count: > 0 };

    /// <summary>The one key that a variable takes its value from.</summary>
    internal string? Key { get; init; }

    /// <summary>The keys that a volume makes files of.</summary>
    internal IList<V1KeyToPath>? Items { get; init; }

    /// <summary>What messages call the other object: <c>ConfigMap `shop`</c>, with the name as code.</summary>
    public string DisplayName => $"{Kind} `{Name}`";

    private static bool IsKey(string? key) => !string.IsNullOrEmpty(key) && !TextTemplates.AppearIn(key);
}
