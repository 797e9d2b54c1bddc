using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A network policy with a selector that matches no pods.</summary>
[Rule("KL6003", "dangling-network-policy", RuleFamily.NetworkPolicies, Severity.Warning,
    Summary = "A network policy selects no pods, or allows connections with pods that are not there.",
    Guide = "Network Policies: Microsegmentation for Security",
    Equivalents =
    [
        "kube-linter:dangling-networkpolicy", "kube-linter:dangling-networkpolicypeer-podselector",
        "kube-score:networkpolicy-targets-pod", "kics:85ab1c5b", "kubescape:C-0299", "popeye:POP-1200",
        "popeye:POP-1202",
    ])]
internal sealed class DanglingNetworkPolicy : BundleRule
{
    private const string LessThanItSeems = "the rule allows less than it seems to";
    private const string Advice = "write the labels of the pods that are meant, or scan their workload too";
    private const string NoPods = "a policy without pods protects nothing";
    private const string OwnNamespace = "without a `namespaceSelector` a peer is in the policy's own namespace";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        Lazy<SelectedNamespaces> namespaces = new(() => new SelectedNamespaces(bundle));
        foreach (Manifest<V1NetworkPolicy> policy in bundle.All<V1NetworkPolicy>())
        {
            if (policy.Model.Spec is not { } spec || !HasPods(policy, spec, context))
            {
                continue;
            }

            foreach (var (rule, peer) in PolicyRule.Of(policy)
                .SelectMany(rule => rule.Peers.Select(peer => (rule, peer))))
            {
                CheckPeer(policy, rule, peer, namespaces, context);
            }
        }
    }

    private static bool HasPods(Manifest<V1NetworkPolicy> policy, V1NetworkPolicySpec spec, RuleContext context)
    {
        if (spec.PodSelector is not { } selector || !UnmatchedSelector.Asks(selector))
        {
            return true;
        }

        Place place = policy.At(spec, nameof(spec.PodSelector));
        IReadOnlyList<PodTemplate> pods = context.Bundle.PodsFrom(policy, selector);
        if (pods.Count == 0)
        {
            string subject = $"{policy.DisplayName} selects no pods";
            UnmatchedSelector.Report(policy, policy.Name, place, selector, subject, NoPods, context);
            return false;
        }

        if (context.Bundle.Relate(policy, pods[0].Manifest) == NamespaceRelation.MayBeSame)
        {
            string message = $"{policy.DisplayName} selects {pods[0].PodsName} only if both are applied "
                + "into one namespace";
            NamespaceGap.Report(context, place, message, pods[0].LabelsPlace, "their labels");
        }

        return true;
    }

    private static void CheckPeer(
        Manifest<V1NetworkPolicy> policy,
        PolicyRule rule,
        V1NetworkPolicyPeer peer,
        Lazy<SelectedNamespaces> namespaces,
        RuleContext context)
    {
        if (peer.PodSelector is not { } selector || !UnmatchedSelector.Asks(selector))
        {
            return;
        }

        Place place = policy.At(peer, nameof(peer.PodSelector));
        string subject = policy.DisplayName + (rule.Direction == TrafficDirections.Ingress
            ? " lets nobody in here" : " lets its pods reach nobody here");
        if (!policy.Has(peer, nameof(peer.NamespaceSelector)))
        {
            if (context.Bundle.PodsFrom(policy, selector).Count == 0)
            {
                UnmatchedSelector.Report(policy, "", place, selector, subject, OwnNamespace, context);
            }
        }
        else if (peer.NamespaceSelector is { } wanted
            && namespaces.Value.WithoutPods(policy, wanted, selector) is { } found)
        {
            context.Report(place, $"{subject}: no workload there has such pods", LessThanItSeems, Advice)
                .WithRelated(found.At("metadata", "name"), "a namespace that is selected");
        }
    }
}
