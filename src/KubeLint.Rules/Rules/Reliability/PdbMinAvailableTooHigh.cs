using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A budget that wants as many pods as there are.</summary>
[Rule(
    "KL7021",
    "pdb-min-available-too-high",
    RuleFamily.Reliability,
    Severity.Error,
    Summary = "A PodDisruptionBudget wants as many pods to be available as its workload has, or more.",
    Guide = "What Kubernetes Provides",
    Equivalents =
    [
        "kube-linter:pdb-min-available", "polaris:pdbMinAvailableGreaterThanHPAMinReplicas", "popeye:POP-901",
        "kyverno:pdb-minavailable-check", "kyverno:deployment-replicas-higher-than-pdb",
        "kyverno:require-replicas-allow-disruption", "gatekeeper:k8spoddisruptionbudget",
    ])]
internal sealed class PdbMinAvailableTooHigh : ManifestRule<V1PodDisruptionBudget>
{
    private const int MostWorkloads = 8;

    /// <inheritdoc/>
    protected override void Check(Manifest<V1PodDisruptionBudget> manifest, RuleContext context)
    {
        Bundle bundle = context.Bundle;
        if (manifest.Model.Spec is not { Selector: { } selector } spec
            || PodShare.Parse(spec.MinAvailable) is not { IsAll: false, IsNone: false } least
            || selector is { MatchLabels: null or { Count: 0 }, MatchExpressions: null or { Count: 0 } }
            || bundle.Kustomizations.Patch(manifest)
            || Pods(manifest, bundle.PodsFrom(manifest, selector), bundle) is not [var first, ..] pods)
        {
            return;
        }

        long count = pods.Sum(each => each.Count);
        if (least.Of(count) < count)
        {
            return;
        }

        bool isSurelyThere = bundle.Relate(manifest, first.Template.Manifest) == NamespaceRelation.Same;
        FindingDraft draft = context.Report(
            manifest.At(spec, nameof(spec.MinAvailable)),
            $"{manifest.DisplayName} wants {least} of its pods to be available, and "
                + (pods.Count == 1 ? first.Text : string.Create(
                    CultureInfo.InvariantCulture, $"the {pods.Count} workloads that it selects have {count}"))
                + (isSurelyThere ? "" : ", if both are applied into one namespace"),
            "none of them can be evicted, so nodes that run them are never drained, and upgrades of the cluster halt",
            "raise the number of replicas, or set `maxUnavailable: 1` in place of `minAvailable`");
        foreach (FewestPods each in pods)
        {
            draft.WithRelated(each.Place, $"the replicas of {each.Template.DisplayName}");
        }

        if (!isSurelyThere)
        {
            draft.WithSeverity(Severity.Info).WithConfidence(Confidence.Low);
        }
    }

    /// <summary>How many pods each workload of a budget has; none if that is not known of one of them.</summary>
    private static List<FewestPods> Pods(Manifest budget, IReadOnlyList<PodTemplate> selected, Bundle bundle)
    {
        bool isAnyBeside = selected.Any(IsBeside);
        bool isNamed = bundle.NamespaceOf(budget) is not null;
        List<FewestPods> all = [];
        foreach (PodTemplate template in selected.Where(
            each => IsBeside(each) || ((!isAnyBeside || IsInNamespace(each))
                && bundle.Vicinity.MayMeet(budget, each.Manifest))))
        {
            // Of many, some are copies; so are two of one name.
            if (all.Count == MostWorkloads || FewestPods.Of(template, bundle) is not { } pods
                || all.Exists(each => each.Template.DisplayName == template.DisplayName))
            {
                return [];
            }

            all.Add(pods);
        }

        return all;

        bool IsInNamespace(PodTemplate each) =>
            isNamed && bundle.Relate(budget, each.Manifest) == NamespaceRelation.Same;

        bool IsBeside(PodTemplate each) => AppliedTogether.Are(budget, each.Manifest, bundle.Kustomizations);
    }
}
