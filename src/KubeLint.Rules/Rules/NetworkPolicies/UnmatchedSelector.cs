using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Services;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>Says of a selector of a network policy that matches no pods which ones it may be meant to match.</summary>
internal static class UnmatchedSelector
{
    private static readonly Dictionary<string, string> NoLabels = [];

    /// <summary>Tells whether a selector asks for anything; an empty one means all pods.</summary>
    /// <param name="selector">The selector.</param>
    public static bool Asks(V1LabelSelector selector) =>
        selector.MatchLabels is { Count: > 0 } || selector.MatchExpressions is { Count: > 0 };

    /// <summary>Reports a selector of pods of the policy's own namespace.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="name">The name that the workload probably has; empty if nothing tells.</param>
    /// <param name="place">The place of the selector.</param>
    /// <param name="selector">The selector; it matches no pods.</param>
    /// <param name="subject">What the policy does not do.</param>
    /// <param name="why">Why that matters.</param>
    /// <param name="context">Takes the finding.</param>
    public static void Report(
        Manifest policy,
        string name,
        Place place,
        V1LabelSelector selector,
        string subject,
        string why,
        RuleContext context)
    {
        Bundle bundle = context.Bundle;
        if (PolicyPods.MayBeElsewhere(policy, selector, bundle))
        {
            return;
        }

        Dictionary<string, string> labels = LabelsOf(selector);
        if (labels.Count > 0
            && NearestPods.Find(name, labels, bundle.Namespaces.PodsNear(policy)) is { } nearest)
        {
            string instead = string.Join(", and ", nearest.Differences.Select(difference => difference.Instead));
            FindingDraft draft = context.Report(
                place,
                $"{subject}: {nearest.Template.DisplayName} has {instead}",
                why,
                "make the selector and the labels of the pods agree");
            draft.WithRelated(nearest.Template.LabelsPlace, $"the labels of {nearest.Template.DisplayName}");
            return;
        }

        PodTemplate? elsewhere = bundle.PodsWithLabels(labels)
            .FirstOrDefault(pods => bundle.Vicinity.MayMeet(policy, pods.Manifest) && bundle.Selects(selector, pods));
        FindingDraft finding = context.Report(
                place,
                elsewhere is null ? $"{subject}: no workload in the scan has such pods"
                    : $"{subject}: {elsewhere.DisplayName} is in namespace `{bundle.NamespaceOf(elsewhere.Manifest)}`",
                why,
                elsewhere is null ? "write the labels of the pods that are meant, or scan their workload too"
                    : "put both into one namespace, or select that namespace")
            .WithSeverity(PolicyPods.AreShown(policy, bundle) ? Severity.Warning : Severity.Info);
        if (elsewhere is not null)
        {
            finding.WithRelated(elsewhere.LabelsPlace, $"the labels of {elsewhere.DisplayName}");
        }
    }

    /// <summary>The labels asked for, those included of which an expression names the only value.</summary>
    /// <param name="selector">The selector.</param>
    public static Dictionary<string, string> LabelsOf(V1LabelSelector selector)
    {
        Dictionary<string, string> labels = new(selector.MatchLabels ?? NoLabels, StringComparer.Ordinal);
        foreach (V1LabelSelectorRequirement requirement in selector.MatchExpressions ?? [])
        {
            if (requirement is { OperatorProperty: "In", Key: { Length: > 0 } key, Values: [{ } only] })
            {
                labels.TryAdd(key, only);
            }
        }

        return labels;
    }
}
