using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A network policy with a rule that lets everything through.</summary>
[Rule("KL6005", "network-policy-allows-all", RuleFamily.NetworkPolicies, Severity.Warning,
    Summary = "A rule of a network policy names nobody, or every address, so that it allows everything.",
    Guide = "Network Policies: Microsegmentation for Security",
    Equivalents =
    [
        "trivy:KSV-0038", "popeye:POP-1203", "kubeaudit:AllowAllIngressNetworkPolicyExists",
        "kubeaudit:AllowAllEgressNetworkPolicyExists",
    ])]
internal sealed class NetworkPolicyAllowsAll : ManifestRule<V1NetworkPolicy>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1NetworkPolicy> manifest, RuleContext context)
    {
        TrafficDirections open = PolicyRule.Of(manifest)
            .Where(rule => !rule.IsLimitedByPorts && PolicyPeers.AreEverybody(manifest, rule))
            .Aggregate(TrafficDirections.None, (all, rule) => all | rule.Direction);
        bool isRestrictive = (SelectingPolicy.Of(manifest).Directions & ~open) != TrafficDirections.None;
        foreach (PolicyRule rule in PolicyRule.Of(manifest))
        {
            PolicyPeers.ReportEmpty(manifest, rule, context);
            if (rule.IsForNames)
            {
                continue;
            }

            if (rule.IsForEverybody(manifest))
            {
                ReportUnnamed(manifest, rule, isRestrictive, context);
            }

            ReportAddresses(manifest, rule, isRestrictive, context);
        }
    }

    private static void ReportUnnamed(
        Manifest<V1NetworkPolicy> manifest, PolicyRule rule, bool isRestrictive, RuleContext context)
    {
        Place peers = manifest.At(rule.Model, rule.PeersProperty);
        Report(
            peers.Exists ? peers.OnKey() : manifest.At(rule.Model),
            manifest,
            rule,
            $"a rule without `{rule.PeersKey}`, or with an empty one, is for everybody",
            isRestrictive,
            context);
    }

    private static void ReportAddresses(
        Manifest<V1NetworkPolicy> manifest, PolicyRule rule, bool isRestrictive, RuleContext context)
    {
        V1IPBlock[] blocks =
        [
            .. rule.Peers.Select(peer => peer.IpBlock).OfType<V1IPBlock>()
                .Where(block => PolicyPeers.IsEverything(manifest, block)),
        ];
        if (blocks.Length == 0)
        {
            return;
        }

        FindingDraft draft = Report(
            manifest.At(blocks[0], nameof(V1IPBlock.Cidr)),
            manifest,
            rule,
            $"`{blocks[0].Cidr}` holds every address, and no `except` takes any out",
            isRestrictive,
            context);
        foreach (V1IPBlock block in blocks.Skip(1))
        {
            draft.WithRelated(manifest.At(block, nameof(block.Cidr)), "and so does this");
        }
    }

    private static FindingDraft Report(
        Place place, Manifest manifest, PolicyRule rule, string why, bool isRestrictive, RuleContext context)
    {
        bool isIngress = rule.Direction == TrafficDirections.Ingress;
        string what = isIngress ? "lets everybody connect to its pods" : "lets its pods connect to everything";
        string whom = isIngress ? "who may connect" : "what they need to reach";
        return rule.IsLimitedByPorts
            ? context.Report(
                    place,
                    $"{manifest.DisplayName} {what} on some ports",
                    $"{why}; only the ports limit it",
                    $"name in `{rule.PeersKey}` {whom}, if it need not be everybody")
                .WithSeverity(Severity.Info)
            : context.Report(place, $"{manifest.DisplayName} {what}", why, $"name in `{rule.PeersKey}` {whom}")
                .WithSeverity(isRestrictive ? Severity.Info : Severity.Warning);
    }
}
