using System.Collections.Concurrent;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>Which objects of a scan name which others, and what the scan tells of those.</summary>
public sealed class ReferenceIndex
{
    private readonly ReferenceResolver _resolver;
    private readonly ConcurrentDictionary<Manifest, IReadOnlyList<ObjectReference>> _from = new();
    private readonly ConcurrentDictionary<ObjectReference, ReferenceTarget> _targets = new();
    private readonly Lazy<ReferenceUsers> _users;

    internal ReferenceIndex(Bundle bundle)
    {
        _resolver = new ReferenceResolver(bundle);
        _users = new Lazy<ReferenceUsers>(() => new ReferenceUsers(
            bundle.Manifests.SelectMany(From), Resolve));
    }

    /// <summary>The references of an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>All places where it names another one, those of its pods first.</returns>
    public IReadOnlyList<ObjectReference> From(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (_from.TryGetValue(manifest, out IReadOnlyList<ObjectReference>? known))
        {
            return known;
        }

        // Most objects name no other one, which is found out again more cheaply than it is kept.
        IReadOnlyList<ObjectReference> read = ReferenceReader.Of(manifest);
        return read.Count == 0 ? read : _from.GetOrAdd(manifest, read);
    }

    /// <summary>What the scan tells of the object that a reference means.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Whether it is there, who provides it, and its keys.</returns>
    public ReferenceTarget Resolve(ObjectReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _targets.TryGetValue(reference, out ReferenceTarget? known)
            ? known : _targets.GetOrAdd(reference, _resolver.Resolve(reference));
    }

    /// <summary>The references that mean an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The references in the order of their places.</returns>
    public IReadOnlyList<ObjectReference> To(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return _users.Value.Of(manifest);
    }

    /// <summary>
    /// Tells whether the name of an object appears outside references: in the command of a container, or in a custom
    /// resource.
    /// </summary>
    /// <param name="from">An object in whose reach to look.</param>
    /// <param name="name">The name.</param>
    /// <returns>True if something mentions it.</returns>
    public bool IsMentioned(Manifest from, string name) => _resolver.IsMentioned(from, name);
}
