using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>What both kinds of role bindings have.</summary>
/// <param name="IsNamespaced">True for a RoleBinding.</param>
/// <param name="Role">The role that is bound; null if there is none.</param>
/// <param name="Subjects">Those whom it is bound to.</param>
internal readonly record struct RoleBindingParts(bool IsNamespaced, V1RoleRef? Role, IList<Rbacv1Subject>? Subjects)
{
    /// <summary>The group of all roles, and of users and groups too.</summary>
    public const string Group = "rbac.authorization.k8s.io";

    /// <summary>Reads a binding.</summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>What it binds; null for other kinds.</returns>
    public static RoleBindingParts? Of(Manifest manifest) => manifest.ModelObject switch
    {
        V1RoleBinding binding => new RoleBindingParts(IsNamespaced: true, binding.RoleRef, binding.Subjects),
        V1ClusterRoleBinding binding =>
            new RoleBindingParts(IsNamespaced: false, binding.RoleRef, binding.Subjects),
        _ => null,
    };
}
