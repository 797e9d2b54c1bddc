using System.Runtime.InteropServices;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>The ServiceAccounts to which bindings of the scan give roles.</summary>
internal sealed class BoundAccounts
{
    private const string AllAccounts = "system:serviceaccounts";
    /// <summary>What the user name of an account begins with; its namespace, a colon and its name follow.</summary>
    public const string AccountUser = "system:serviceaccount:";

    private const string AccountsOf = $"{AllAccounts}:";

    /// <summary>So many bindings of one name are looked at; of more, one surely is for the account.</summary>
    private const int Most = 64;

    private readonly Bundle _bundle;

    /// <summary>The bindings that name an account, by its name, each with its namespace if that is told.</summary>
    private readonly Dictionary<string, List<(Manifest Binding, string? Namespace)>> _byName =
        new(StringComparer.Ordinal);

    /// <summary>The bindings that name all accounts, each with their namespace; null for all namespaces.</summary>
    private readonly List<(Manifest Binding, string? Namespace)> _ofAll = [];

    public BoundAccounts(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest<V1ClusterRoleBinding> binding in bundle.All<V1ClusterRoleBinding>())
        {
            Add(binding, binding.Model.Subjects, ownNamespace: null);
        }

        foreach (Manifest<V1RoleBinding> binding in bundle.All<V1RoleBinding>())
        {
            Add(binding, binding.Model.Subjects, bundle.NamespaceOf(binding));
        }
    }

    /// <summary>Tells whether an account may be one of them.</summary>
    /// <param name="from">An object of its namespace.</param>
    /// <param name="account">Its name.</param>
    public bool Hold(Manifest from, string account) =>
        IsAmong(_ofAll, from)
        || (_byName.TryGetValue(account, out List<(Manifest Binding, string? Namespace)>? named)
            && IsAmong(named, from));

    private bool IsAmong(List<(Manifest Binding, string? Namespace)> bindings, Manifest from)
    {
        string? own = bindings.Count == 0 ? null : _bundle.NamespaceOf(from);
        for (int index = 0; index < bindings.Count; index++)
        {
            (Manifest binding, string? bound) = bindings[index];
            if (index == Most || (bound is null || own is null
                ? _bundle.Vicinity.MayMeet(from, binding)
                : bound == own || _bundle.Vicinity.ShareKustomization(from, binding)))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Manifest binding, IList<Rbacv1Subject>? subjects, string? ownNamespace)
    {
        foreach (Rbacv1Subject subject in subjects.Each())
        {
            if (subject is { Kind: ObjectKinds.ServiceAccount, Name: { } account })
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_byName, account, out _) ??= [])
                    .Add((binding, subject.NamespaceProperty ?? ownNamespace));
            }
            else if (subject is { Kind: "User", Name: { } user }
                && user.StartsWith(AccountUser, StringComparison.Ordinal)
                && user[AccountUser.Length..].Split(':') is [var scope, var name])
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_byName, name, out _) ??= []).Add((binding, scope));
            }
            else if (subject is { Kind: "Group", Name: { } group }
                && (group == AllAccounts || group.StartsWith(AccountsOf, StringComparison.Ordinal)))
            {
                _ofAll.Add((binding, group == AllAccounts ? ownNamespace : group[AccountsOf.Length..]));
            }
        }
    }
}
