using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A controller whose selector does not match its own pods.</summary>
[Rule(
    "KL1013",
    "selector-mismatch",
    RuleFamily.Workloads,
    Severity.Error,
    Summary = "The selector of a workload does not match the labels of its own pod template.",
    Guide = "Workload Resources: Beyond Basic Deployments",
    Equivalents =
    [
        "kube-linter:mismatching-selector", "kube-score:deployment-pod-selector-labels-match-template-metadata-labels",
        "kube-score:statefulset-pod-selector-labels-match-template-metadata-labels", "kubescape:C-0296",
        "popeye:POP-508",
    ])]
internal sealed class SelectorMismatch : PodTemplateRule
{
    private const string Why = "the API server refuses it: the controller would make pods that it does not find again";

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (PodSelector.Of(template.Manifest) is not { } selector
            || context.Bundle.Selects(selector.Selector, template))
        {
            return;
        }

        CheckRequirements(template, selector, context);
    }

    private static void CheckRequirements(PodTemplate template, PodSelector selector, RuleContext context)
    {
        SelectorRequirement[] unmet =
        [
            .. SelectorRequirement.Of(selector).Where(requirement => !requirement.MayBeMetBy(template, context.Bundle)),
        ];
        if (template.Labels.Count == 0 && unmet.Length > 1)
        {
            string all = string.Join(", ", unmet.Select(requirement => requirement.Text));
            string found = $"no labels, and its selector asks for {all}";
            Report(template, unmet[0], found, AdviceFor(template, "give the template labels that match"), context);
            return;
        }

        foreach (SelectorRequirement requirement in unmet)
        {
            string labels = template.Labels.TryGetValue(requirement.Key, out string? value)
                ? $"`{requirement.Key}: {value}`"
                : template.Labels.Count == 0 ? "no labels"
                : $"no label `{requirement.Key}`";
            string advice = requirement.Label is { } label
                ? $"give the template the label `{label}`"
                : "change the labels of the template";
            Report(
                template,
                requirement,
                $"{labels}, and its selector asks for {requirement.Text}",
                AdviceFor(template, advice),
                context);
        }
    }

    /// <summary>Jobs are given a selector and labels of their own, unless they are told not to.</summary>
    private static string AdviceFor(PodTemplate template, string advice) =>
        template.Manifest.ModelObject is V1CronJob or V1Job { Spec.ManualSelector: not true }
            ? "remove the selector: Kubernetes gives each Job one that fits its own pods only"
            : advice;

    private static void Report(
        PodTemplate template, SelectorRequirement requirement, string found, string advice, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        context.Report(
                template.LabelPlace(requirement.Key),
                $"The pod template of {manifest.DisplayName} has {found}",
                Why,
                advice)
            .WithRelated(manifest.At(requirement.Path), "asked for here");
    }
}
