using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A container that has less memory for certain than it may take.</summary>
[Rule(
    "KL7007",
    "memory-requests-not-equal-limits",
    RuleFamily.Reliability,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "The memory request of a container is not its limit.",
    Equivalents =
    [
        "kube-score:container-memory-requests-equal-limits", "kics:aafa7d94",
        "datree:EKS_INVALID_MEMORY_REQUEST_LIMIT", "kyverno:memory-requests-equal-limits",
    ])]
internal sealed class MemoryRequestsNotEqualLimits : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context) => EqualAmounts.Check(
        template,
        ContainerResource.Memory,
        "memory beyond the request is there only while the node has some left, and its pod is evicted when it has none",
        context);
}
