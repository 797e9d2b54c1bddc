using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A container that may take all CPU time that its node has left.</summary>
[Rule(
    "KL7004",
    "cpu-limit-missing",
    RuleFamily.Reliability,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "A container has no limit of CPU.",
    Equivalents =
    [
        "kube-score:container-resources", "polaris:cpuLimitsMissing", "kubesec:LimitsCPU", "checkov:CKV_K8S_11",
        "trivy:KSV-0011", "kics:4ac0e2b7", "kubescape:C-0009", "kubescape:C-0050", "kubescape:C-0270",
        "datree:CONTAINERS_MISSING_CPU_LIMIT_KEY", "monokle:KBP003", "monokle:KSV011", "popeye:POP-107",
        "kyverno:require-cpu-limits", "kubeaudit:LimitsCPUNotSet", "kubeaudit:LimitsNotSet",
        "terrascan:AC_K8S_0098", "gatekeeper:k8scontainerlimits",
    ])]
internal sealed class CpuLimitMissing : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        ContainerResource cpu = new(container, ContainerResource.Cpu, context);
        if (cpu.LacksLimit)
        {
            cpu.ReportLimit(
                $"{container.DisplayName} has no limit of CPU",
                "it may take all that its node has to spare, so that how fast it is depends on its neighbours",
                "set `resources.limits.cpu`, unless you would rather have it use what is idle");
        }
    }
}
