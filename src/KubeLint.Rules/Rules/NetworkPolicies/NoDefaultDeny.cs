using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Namespaces;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A namespace with network policies of which none closes what the others do not mention.</summary>
[Rule("KL6002", "no-default-deny", RuleFamily.NetworkPolicies, Severity.Info,
    Summary = "A namespace has workloads and network policies, but none that denies ingress by default.",
    Guide = "Network Policies: Microsegmentation for Security",
    Equivalents = ["kubeaudit:MissingDefaultDenyIngressNetworkPolicy"])]
internal sealed class NoDefaultDeny : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        HashSet<PolicyNamespace> seen = [];
        foreach (Manifest<V1NetworkPolicy> policy in bundle.All<V1NetworkPolicy>())
        {
            PolicyNamespace group = PolicyNamespace.Of(policy, bundle);
            if (!seen.Add(group) || BuiltInNamespaces.AreSystem(group.Name)
                || bundle.IsAnyExternal(policy, "NetworkPolicy") || bundle.MayBeUnread(policy, "NetworkPolicy"))
            {
                continue;
            }

            PodTemplate? pods = bundle.Namespaces.PodsAround(policy)
                .FirstOrDefault(each => PolicyCover.IsExpected(each, bundle));
            if (pods is not null
                && !bundle.NetworkPolicies.Of(pods).Any(selecting => DeniesByDefault(selecting.Policy)))
            {
                Place place = group.PlaceFor(policy, bundle);
                FindingDraft draft = context.Report(
                    place,
                    $"{group.DisplayName} has network policies, and none that denies ingress by default",
                    "pods that no policy selects, and those that come later, are open to every pod of the cluster",
                    "add a policy with an empty `podSelector`, `policyTypes: [Ingress]` and no rules");
                if (place.Manifest != policy)
                {
                    draft.WithRelated(policy.At("metadata", "name"), "one of its policies");
                }
                else
                {
                    draft.KnownBy(NameOfOneIn(group, policy, bundle));
                }
            }
        }
    }

    /// <summary>The policy of the group, in the same file, whose name comes first.</summary>
    private static Place NameOfOneIn(PolicyNamespace group, Manifest<V1NetworkPolicy> policy, Bundle bundle) =>
        bundle.All<V1NetworkPolicy>()
            .Where(each => each.Source == policy.Source && PolicyNamespace.Of(each, bundle) == group)
            .MinBy(each => each.Name, StringComparer.Ordinal)!
            .At("metadata", "name");

    /// <summary>Of the policies of other engines nobody here reads what they allow.</summary>
    private static bool DeniesByDefault(SelectingPolicy policy) =>
        policy.SelectsEverything
        && policy.Directions.HasFlag(TrafficDirections.Ingress)
        && !(policy.Manifest is Manifest<V1NetworkPolicy> typed && PolicyRule.Of(typed).Any(rule =>
            rule is { Direction: TrafficDirections.Ingress, IsLimitedByPorts: false }
            && PolicyPeers.AreEverybody(typed, rule)));
}
