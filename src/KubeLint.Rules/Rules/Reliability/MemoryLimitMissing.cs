using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A container that may take all memory of its node.</summary>
[Rule(
    "KL7003",
    "memory-limit-missing",
    RuleFamily.Reliability,
    Severity.Warning,
    Summary = "A container has no limit of memory.",
    Guide = "What Kubernetes Provides",
    Equivalents =
    [
        "kube-linter:unset-memory-requirements", "kube-score:container-resources", "polaris:memoryLimitsMissing",
        "kubesec:LimitsMemory", "checkov:CKV_K8S_13", "trivy:KSV-0018", "kics:b14d1bc4", "kubescape:C-0004",
        "kubescape:C-0009", "kubescape:C-0271", "datree:CONTAINERS_MISSING_MEMORY_LIMIT_KEY", "monokle:KBP005",
        "monokle:KSV018", "popeye:POP-107", "kyverno:require-requests-limits", "kubeaudit:LimitsMemoryNotSet",
        "kubeaudit:LimitsNotSet", "terrascan:AC_K8S_0100", "gatekeeper:k8scontainerlimits",
        "gatekeeper:k8srequiredresources",
    ])]
internal sealed class MemoryLimitMissing : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        ContainerResource memory = new(container, ContainerResource.Memory, context);
        if (memory.LacksLimit)
        {
            memory.ReportLimit(
                $"{container.DisplayName} has no limit of memory",
                "if it leaks, its node runs out of memory, and other pods there are evicted or killed for it",
                "set `resources.limits.memory`, best to the same amount as the request");
        }
    }
}
