using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A container for which no CPU is set aside.</summary>
[Rule(
    "KL7001",
    "cpu-request-missing",
    RuleFamily.Reliability,
    Severity.Warning,
    Summary = "A container requests no CPU, and has no limit that would count as a request.",
    Guide = "What Kubernetes Provides",
    Equivalents =
    [
        "kube-linter:unset-cpu-requirements", "kube-score:container-resources", "polaris:cpuRequestsMissing",
        "kubesec:RequestsCPU", "checkov:CKV_K8S_10", "trivy:KSV-0015", "kics:ca469dd4", "kubescape:C-0050",
        "kubescape:C-0268", "datree:CONTAINERS_MISSING_CPU_REQUEST_KEY", "monokle:KBP002", "monokle:KSV015",
        "popeye:POP-106", "kyverno:require-requests-limits", "terrascan:AC_K8S_0097",
        "gatekeeper:k8scontainerrequests", "gatekeeper:k8srequiredresources",
    ])]
internal sealed class CpuRequestMissing : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        ContainerResource cpu = new(container, ContainerResource.Cpu, context);
        if (cpu.LacksRequest)
        {
            cpu.ReportRequest(
                $"{container.DisplayName} requests no CPU",
                "its pod is put on any node, however busy, and gets only what others there leave",
                "set `resources.requests.cpu` to what the container uses in ordinary times");
        }
    }
}
