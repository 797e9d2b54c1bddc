using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A container for which no memory is set aside.</summary>
[Rule(
    "KL7002",
    "memory-request-missing",
    RuleFamily.Reliability,
    Severity.Warning,
    Summary = "A container requests no memory, and has no limit that would count as a request.",
    Guide = "What Kubernetes Provides",
    Equivalents =
    [
        "kube-score:container-resources", "polaris:memoryRequestsMissing", "kubesec:RequestsMemory",
        "checkov:CKV_K8S_12", "trivy:KSV-0016", "kics:229588ef", "kubescape:C-0004", "kubescape:C-0269",
        "datree:CONTAINERS_MISSING_MEMORY_REQUEST_KEY", "monokle:KBP004", "monokle:KSV016", "popeye:POP-106",
        "kyverno:require-requests-limits", "terrascan:AC_K8S_0099", "gatekeeper:k8scontainerrequests",
        "gatekeeper:k8srequiredresources",
    ])]
internal sealed class MemoryRequestMissing : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        ContainerResource memory = new(container, ContainerResource.Memory, context);
        if (memory.LacksRequest)
        {
            memory.ReportRequest(
                $"{container.DisplayName} requests no memory",
                "its pod may be put on a node that has none left, and is among the first to be evicted there",
                "set `resources.requests.memory` to what the container needs");
        }
    }
}
