using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>Pods that share the memory of processes of their node.</summary>
[Rule(
    "KL8013",
    "host-ipc",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "Pods share the IPC namespace of their node.",
    Equivalents =
    [
        "kube-linter:host-ipc", "polaris:hostIPCSet", "kubesec:HostIPC", "checkov:CKV_K8S_18", "trivy:KSV-0008",
        "kics:cd290efd", "kubescape:C-0038", "kubescape:C-0276", "datree:CONTAINERS_INCORRECT_HOSTIPC_VALUE_TRUE",
        "monokle:PSS102", "monokle:KSV008", "kyverno:disallow-host-namespaces", "pss:baseline/hostNamespaces",
        "kubeaudit:NamespaceHostIPCTrue", "terrascan:AC_K8S_0083", "gatekeeper:k8spsphostnamespace",
    ])]
internal sealed class HostIpc : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Spec.HostIPC is true)
        {
            NodeAccess.Report(
                template,
                template.At(nameof(V1PodSpec.HostIPC)),
                $"{template.DisplayName} shares the IPC namespace of its node",
                "it reaches the shared memory and the semaphores of what else runs there",
                "remove it: containers of one pod share memory without it, and more of it in an emptyDir on `/dev/shm`",
                context);
        }
    }
}
