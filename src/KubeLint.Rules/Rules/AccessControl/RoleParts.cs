using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>What Roles and ClusterRoles have in common.</summary>
/// <param name="Manifest">The role.</param>
/// <param name="Rules">What it allows.</param>
/// <param name="IsNamespaced">True for a Role, which allows what is in its own namespace only.</param>
internal readonly record struct RoleParts(Manifest Manifest, IList<V1PolicyRule> Rules, bool IsNamespaced)
{
    /// <summary>No role that somebody has written has more rules.</summary>
    private const int Most = 256;

    /// <summary>The rules that another one is held against, so that a huge role is not gone through for each.</summary>
    public IEnumerable<V1PolicyRule> Foremost => Rules.Take(Most);

    /// <summary>
    /// Reads a role that a project has written. Those that Kubernetes makes by itself are as they have to be, and the
    /// rules of one that aggregates others are replaced by a controller.
    /// </summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>The role; null for other objects, and roles without rules of their own.</returns>
    public static RoleParts? Of(Manifest manifest) => manifest.ModelObject switch
    {
        V1Role { Rules: { Count: > 0 } rules } when !BuiltInAccess.Holds(manifest) =>
            new RoleParts(manifest, rules, IsNamespaced: true),
        V1ClusterRole { Rules: { Count: > 0 } rules, AggregationRule: null } when !BuiltInAccess.Holds(manifest) =>
            new RoleParts(manifest, rules, IsNamespaced: false),
        _ => null,
    };
}
