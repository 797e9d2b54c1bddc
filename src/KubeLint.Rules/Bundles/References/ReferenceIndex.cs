using System.Collections.Concurrent;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>Which objects of a scan name which others, and what the scan tells of those.</summary>
public sealed class ReferenceIndex
{
    private readonly ReferenceResolver _resolver;
    private readonly ConcurrentDictionary<Manifest, IReadOnlyList<ObjectReference>> _from = new();
    private readonly ConcurrentDictionary<ObjectReference, ReferenceTarget> _targets = new();
    private readonly Lazy<ReferenceUsers> _users;
    private readonly Lazy<ReferenceUsers> _bindings;
    private readonly Lazy<BoundAccounts> _boundAccounts;

    internal ReferenceIndex(Bundle bundle)
    {
        _resolver = new ReferenceResolver(bundle);
        _users = new Lazy<ReferenceUsers>(() => new ReferenceUsers(
            bundle.Manifests.SelectMany(From), Resolve));
        _bindings = new Lazy<ReferenceUsers>(() => new ReferenceUsers(
            bundle.All<V1ClusterRoleBinding>().Concat<Manifest>(bundle.All<V1RoleBinding>())
                .SelectMany(From)
                .Where(reference => reference.Use == ReferenceUse.Role
                    && bundle.FindNamed(reference.Kind, reference.Name).Length > 0),
            Resolve));
        _boundAccounts = new Lazy<BoundAccounts>(() => new BoundAccounts(bundle));
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

    /// <summary>The bindings that bind a role. Nothing but roles of the scan is resolved for them.</summary>
    /// <param name="role">A Role or ClusterRole.</param>
    /// <returns>What they name it by, that of ClusterRoleBindings first.</returns>
    internal IReadOnlyList<ObjectReference> BindingsOf(Manifest role) => _bindings.Value.Of(role);

    /// <summary>Tells whether the scan may bind a role to an account, wherever the account is made.</summary>
    /// <param name="from">An object of the account's namespace.</param>
    /// <param name="account">The account's name.</param>
    /// <returns>True if a binding names it, or all accounts.</returns>
    internal bool IsAccountBound(Manifest from, string account) => _boundAccounts.Value.Hold(from, account);

    /// <summary>
    /// Tells whether the name of an object appears outside references: in the command of a container, or in a custom
    /// resource.
    /// </summary>
    /// <param name="from">An object in whose reach to look.</param>
    /// <param name="name">The name.</param>
    /// <returns>True if something mentions it.</returns>
    public bool IsMentioned(Manifest from, string name) => _resolver.IsMentioned(from, name);
}
