using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>Pods that two budgets are for.</summary>
[Rule(
    "KL7022",
    "multiple-pdbs",
    RuleFamily.Reliability,
    Severity.Error,
    Summary = "Two PodDisruptionBudgets select the pods of one workload.",
    Guide = "What Kubernetes Provides",
    Equivalents = ["popeye:POP-209"])]
internal sealed class MultiplePdbs : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        Dictionary<PodTemplate, Manifest<V1PodDisruptionBudget>> first = [];
        foreach (Manifest<V1PodDisruptionBudget> budget in bundle.All<V1PodDisruptionBudget>())
        {
            if (budget.Model.Spec?.Selector is { } selector && !IsOfSinglePods(selector)
                && Clash(budget, bundle.PodsFrom(budget, selector), first, bundle) is { } pods)
            {
                Report(budget, first[pods], pods, context);
            }
        }
    }

    /// <summary>What controllers add tells the pods of one template from each other.</summary>
    private static bool IsOfSinglePods(V1LabelSelector selector) =>
        selector.MatchLabels?.Keys.Any(LabelSelectors.IsAddedByController) is true
        || selector.MatchExpressions?.Any(each => LabelSelectors.IsAddedByController(each.Key ?? "")) is true;

    /// <summary>The first pods that another budget is for as well; notes the others.</summary>
    private static PodTemplate? Clash(
        Manifest<V1PodDisruptionBudget> budget,
        IReadOnlyList<PodTemplate> pods,
        Dictionary<PodTemplate, Manifest<V1PodDisruptionBudget>> first,
        Bundle bundle)
    {
        PodTemplate? clash = null;
        for (int index = 0; index < pods.Count; index++)
        {
            if (AreTogether(budget, pods[index].Manifest, bundle) && !first.TryAdd(pods[index], budget)
                && clash is null && IsAnother(budget, first[pods[index]], bundle))
            {
                clash = pods[index];
            }
        }

        return clash;
    }

    /// <summary>Two of one name are versions of one budget.</summary>
    private static bool IsAnother(Manifest one, Manifest other, Bundle bundle) =>
        one.Name != other.Name && AreTogether(one, other, bundle);

    private static bool AreTogether(Manifest one, Manifest other, Bundle bundle) =>
        AppliedTogether.Are(one, other, bundle.Kustomizations)
        && bundle.Relate(one, other) == NamespaceRelation.Same
        && (IsTakenIn(one, bundle) == IsTakenIn(other, bundle)
            || bundle.Kustomizations.TakeInBoth(one.Source, other.Source));

    private static bool IsTakenIn(Manifest manifest, Bundle bundle) =>
        bundle.Kustomizations.That(manifest.Source).Count > 0;

    private static void Report(
        Manifest<V1PodDisruptionBudget> budget,
        Manifest<V1PodDisruptionBudget> other,
        PodTemplate pods,
        RuleContext context) => context.Report(
            SelectorOf(budget),
            $"{budget.DisplayName} selects the pods of {pods.DisplayName}, as {other.DisplayName} does",
            "the API server refuses to evict a pod that two budgets are for, so its node cannot be drained",
            "let one budget select these pods, and narrow or remove the other")
        .WithRelated(SelectorOf(other), "the other one")
        .WithRelated(pods.LabelsPlace, "the labels of the pods")
        .KnownBy(SelectorOf(FirstByName(budget, other)));

    /// <summary>Of two budgets in one file either may come first; the finding stays the same.</summary>
    private static Manifest<V1PodDisruptionBudget> FirstByName(
        Manifest<V1PodDisruptionBudget> one, Manifest<V1PodDisruptionBudget> other) =>
        one.Source == other.Source && string.CompareOrdinal(other.Name, one.Name) < 0 ? other : one;

    private static Place SelectorOf(Manifest<V1PodDisruptionBudget> budget) =>
        budget.At(budget.Model.Spec, nameof(V1PodDisruptionBudgetSpec.Selector)).OnKey();
}
