using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A container that has less CPU for certain than it may take.</summary>
[Rule(
    "KL7006",
    "cpu-requests-not-equal-limits",
    RuleFamily.Reliability,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "The CPU request of a container is not its limit.",
    Equivalents = ["kube-score:container-cpu-requests-equal-limits", "kics:9d43040e"])]
internal sealed class CpuRequestsNotEqualLimits : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context) => EqualAmounts.Check(
        template,
        ContainerResource.Cpu,
        "only pods whose requests equal their limits are of the class Guaranteed, and can get cores of their own",
        context);
}
