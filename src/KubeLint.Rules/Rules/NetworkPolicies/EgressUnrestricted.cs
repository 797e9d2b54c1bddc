using System.Globalization;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Namespaces;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A production namespace whose pods may connect to anything.</summary>
[Rule("KL6008", "egress-unrestricted", RuleFamily.NetworkPolicies, Severity.Info,
    EnabledByDefault = false,
    Summary = "No network policy restricts where the pods of a production namespace connect to.",
    Guide = "Network Policies: Microsegmentation for Security",
    Equivalents = ["kubeaudit:MissingDefaultDenyEgressNetworkPolicy"])]
internal sealed class EgressUnrestricted : BundleRule
{
    private const int MostRelated = 5;

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        var open = bundle.PodTemplates
            .Where(pods => PolicyCover.IsExpected(pods, bundle)
                && context.EnvironmentOf(pods.Manifest).IsProduction
                && bundle.NetworkPolicies.Find(pods, TrafficDirections.Egress, out _) is null)
            .GroupBy(pods => PolicyNamespace.Of(pods.Manifest, bundle));
        foreach (IGrouping<PolicyNamespace, PodTemplate> group in open)
        {
            if (!BuiltInNamespaces.AreSystem(group.Key.Name))
            {
                Report(group.Key, [.. group], context);
            }
        }
    }

    private static void Report(PolicyNamespace group, PodTemplate[] open, RuleContext context)
    {
        Manifest first = open[0].Manifest;
        string which = open.Length == 1 ? open[0].PodsName
            : string.Create(CultureInfo.InvariantCulture, $"the pods of {open.Length} workloads");
        FindingDraft draft = context.Report(
            group.PlaceFor(first, context.Bundle),
            $"{group.DisplayName} does not restrict the outgoing connections of {which}",
            "what breaks into one of them can send data anywhere, and reach every other pod; "
                + context.EnvironmentOf(first).Reason,
            "add a network policy for `Egress` that allows what they need, and DNS");
        foreach (PodTemplate pods in open.Take(MostRelated))
        {
            draft.WithRelated(pods.LabelsPlace, pods.PodsName);
        }
    }
}
