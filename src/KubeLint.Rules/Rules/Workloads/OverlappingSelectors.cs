using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Two controllers that take pods for their own which the other one made.</summary>
[Rule(
    "KL1014",
    "overlapping-selectors",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "The selector of a workload matches the pods of another one that is applied with it.",
    Guide = "Workload Resources: Beyond Basic Deployments")]
internal sealed class OverlappingSelectors : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        Dictionary<PodTemplate, int> order = new(bundle.PodTemplates.Count);
        HashSet<(PodTemplate Later, PodTemplate Earlier)> told = [];
        foreach (PodTemplate template in bundle.PodTemplates)
        {
            order.Add(template, order.Count);
        }

        AppliedPods pods = new(bundle);
        foreach (PodTemplate template in bundle.PodTemplates)
        {
            if (PodSelector.Of(template.Manifest) is not { } selector || template.IsPartial
                || pods.TakenBy(template, selector) is not { } other)
            {
                continue;
            }

            (PodTemplate later, PodTemplate earlier) =
                order[template] > order[other] ? (template, other) : (other, template);
            if (told.Add((later, earlier)))
            {
                Report(later, earlier, takes: template, context);
            }
        }
    }

    /// <summary>Of two in one file the one whose name comes first, else the later one.</summary>
    private static Manifest FirstByName(Manifest later, Manifest earlier) =>
        later.Source == earlier.Source
        && string.CompareOrdinal(earlier.Identity.ToString(), later.Identity.ToString()) < 0 ? earlier : later;

    private static void Report(PodTemplate later, PodTemplate earlier, PodTemplate takes, RuleContext context)
    {
        PodTemplate taken = takes == later ? earlier : later;
        context.Report(
                takes == later ? later.Manifest.At(PodSelector.Path).OnKey() : later.LabelsPlace.OnKey(),
                $"The selector of {takes.DisplayName} matches {taken.PodsName}",
                "both count the same pods: the numbers that autoscalers and disruption budgets go by are wrong, and "
                    + "one may delete what the other one made",
                "give the pods of each a label of its own, and let its selector ask for it")
            .KnownBy(FirstByName(later.Manifest, earlier.Manifest).At(PodSelector.Path))
            .WithConfidence(later.Manifest.Source == earlier.Manifest.Source ? Confidence.High : Confidence.Medium)
            .WithRelated(
                takes == later ? earlier.LabelsPlace.OnKey() : earlier.Manifest.At(PodSelector.Path).OnKey(),
                takes == later ? "the pods that it matches" : "the selector");
    }
}
