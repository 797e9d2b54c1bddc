using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>The ServiceAccounts to which bindings of the scan give roles.</summary>
internal sealed class BoundAccounts
{
    private const string AllAccounts = "system:serviceaccounts";

    private readonly Bundle _bundle;

    /// <summary>The namespaces of the accounts of a name; null for one that is not known.</summary>
    private readonly Dictionary<string, HashSet<string?>> _namespaces = new(StringComparer.Ordinal);

    private readonly bool _areAll;

    public BoundAccounts(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest<V1ClusterRoleBinding> binding in bundle.All<V1ClusterRoleBinding>())
        {
            _areAll |= HasGroup(binding.Model.Subjects);
            Add(binding);
        }

        foreach (Manifest<V1RoleBinding> binding in bundle.All<V1RoleBinding>())
        {
            _areAll |= HasGroup(binding.Model.Subjects);
            Add(binding);
        }
    }

    /// <summary>Tells whether an account may be one of them.</summary>
    /// <param name="from">An object of its namespace.</param>
    /// <param name="account">Its name.</param>
    public bool Hold(Manifest from, string account) => _areAll
        || (_namespaces.TryGetValue(account, out HashSet<string?>? namespaces)
            && (namespaces.Contains(null) || _bundle.NamespaceOf(from) is not { } name || namespaces.Contains(name)));

    private static bool HasGroup(IList<Rbacv1Subject>? subjects)
    {
        foreach (Rbacv1Subject subject in subjects.Each())
        {
            if (subject is { Kind: "Group", Name: { } name }
                && name.StartsWith(AllAccounts, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Manifest binding)
    {
        foreach (ObjectReference reference in _bundle.References.From(binding))
        {
            if (reference.Use == ReferenceUse.Account)
            {
                if (!_namespaces.TryGetValue(reference.Name, out HashSet<string?>? namespaces))
                {
                    _namespaces.Add(reference.Name, namespaces = []);
                }

                // A kustomization that sets a namespace sets it for subjects that it knows, too.
                namespaces.Add(reference.Namespace ?? _bundle.NamespaceOf(binding));
                namespaces.Add(_bundle.NamespaceOf(binding) ?? reference.Namespace);
            }
        }
    }
}
