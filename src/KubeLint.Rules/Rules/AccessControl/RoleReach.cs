using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>How far what a role allows reaches, as far as the scan shows.</summary>
/// <param name="Scope">Where it holds.</param>
/// <param name="Place">What shows it; null for a Role that nothing binds, and a ClusterRole of unknown reach.</param>
internal sealed record RoleReach(RoleScope Scope, Place? Place)
{
    /// <summary>So many bindings and aggregating roles are looked at; those of one role are few.</summary>
    private const int Most = 64;

    private static readonly string[] Labels =
    [
        "rbac.authorization.k8s.io/aggregate-to-view", "rbac.authorization.k8s.io/aggregate-to-edit",
        "rbac.authorization.k8s.io/aggregate-to-admin",
    ];

    /// <summary>True if it is known to reach no object that is in no namespace.</summary>
    public bool IsNamespaced => Scope is RoleScope.OwnNamespace or RoleScope.Namespaces;

    /// <summary>Where it holds: the end of a clause, with what leads over to it.</summary>
    public string Where => Scope switch
    {
        RoleScope.OwnNamespace => " in its namespace",
        RoleScope.Namespaces => " in the namespaces that it is bound in",
        RoleScope.Cluster => " in every namespace",
        _ => ", wherever it is bound",
    };

    /// <summary>Finds out how far a role reaches.</summary>
    /// <param name="role">The role.</param>
    /// <param name="bundle">The scan.</param>
    /// <returns>The widest reach that the scan shows.</returns>
    public static RoleReach Of(RoleParts role, Bundle bundle)
    {
        RoleReach? bound = OfBindings(role.Manifest, bundle);
        return role.IsNamespaced ? new RoleReach(RoleScope.OwnNamespace, bound?.Place)
            : bound is { Scope: RoleScope.Cluster } ? bound
            : OfAggregation(role.Manifest, bundle) ?? bound ?? new RoleReach(RoleScope.Unknown, Place: null);
    }

    /// <summary>Adds what shows the reach to a finding.</summary>
    /// <param name="draft">The finding.</param>
    /// <returns>The finding.</returns>
    public FindingDraft ShowIn(FindingDraft draft) => Place is null ? draft : draft.WithRelated(
        Place, Scope == RoleScope.UserFacing ? "this adds it to a role of Kubernetes itself"
            : $"{Place.Manifest.DisplayName} binds it");

    /// <summary>Bindings of the whole cluster come first.</summary>
    private static RoleReach? OfBindings(Manifest role, Bundle bundle)
    {
        ObjectReference? widest = bundle.References.BindingsOf(role).Take(Most)
            .MinBy(binding => binding.From.ModelObject is V1RoleBinding);
        return widest is null ? null : new RoleReach(
            widest.From.ModelObject is V1RoleBinding ? RoleScope.Namespaces : RoleScope.Cluster, widest.Place);
    }

    /// <summary>What a role allows, those that aggregate it by its labels allow too.</summary>
    private static RoleReach? OfAggregation(Manifest role, Bundle bundle)
    {
        if ((role.ModelObject as V1ClusterRole)?.Metadata?.Labels is not { Count: > 0 } written)
        {
            return null;
        }

        IReadOnlyDictionary<string, string> labels = LabelSelectors.Labels(written);
        RoleReach?[] around =
        [
            .. bundle.AggregatingRoles.Take(Most)
                .Where(each => bundle.Vicinity.MayMeet(role, each) && Aggregates(each.Model, labels))
                .Select(each => OfBindings(each, bundle)),
        ];
        return Array.Find(around, reach => reach is { Scope: RoleScope.Cluster })
            ?? (Array.Find(Labels, label => labels.GetValueOrDefault(label) == "true") is { } key
                ? new RoleReach(RoleScope.UserFacing, role.At("metadata", "labels", key))
                : Array.IndexOf(around, null) >= 0 ? new RoleReach(RoleScope.Unknown, Place: null) : null);
    }

    private static bool Aggregates(V1ClusterRole role, IReadOnlyDictionary<string, string> labels) =>
        role.AggregationRule.ClusterRoleSelectors is { } selectors
        && selectors.Any(selector => LabelSelectors.Matches(selector, labels));
}
