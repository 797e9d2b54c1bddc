using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A workload whose pods no network policy selects.</summary>
[Rule("KL6001", "no-network-policy", RuleFamily.NetworkPolicies, Severity.Warning,
    Summary = "No network policy selects the pods of a workload, so everything may connect to them.",
    Guide = "Network Policies: Microsegmentation for Security",
    Equivalents =
    [
        "kube-linter:non-isolated-pod", "kube-score:pod-networkpolicy", "polaris:missingNetworkPolicy",
        "checkov:CKV2_K8S_6", "kubescape:C-0260", "popeye:POP-1204",
    ])]
internal sealed class NoNetworkPolicy : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (!PolicyCover.IsExpected(template, context.Bundle))
        {
            return;
        }

        SelectingPolicy? policy = context.Bundle.NetworkPolicies.Find(
            template, TrafficDirections.All, out NamespaceRelation relation);
        if (policy is null)
        {
            context.Report(
                template.LabelsPlace,
                $"No network policy in the scan selects {template.PodsName}",
                "every pod in the cluster may connect to them, and they may connect to anything",
                "add a NetworkPolicy that selects them and allows only the connections that they need");
        }
        else if (relation == NamespaceRelation.MayBeSame)
        {
            PolicyCover.ReportGap(template.LabelsPlace, template, policy, context);
        }
    }
}
