using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>Pods that see the processes of their node.</summary>
[Rule(
    "KL8012",
    "host-pid",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "Pods see and reach all processes of their node.",
    Equivalents =
    [
        "kube-linter:host-pid", "polaris:hostPIDSet", "kubesec:HostPID", "checkov:CKV_K8S_17", "trivy:KSV-0010",
        "kics:302736f4", "kubescape:C-0038", "kubescape:C-0275", "datree:CONTAINERS_INCORRECT_HOSTPID_VALUE_TRUE",
        "monokle:PSS102", "monokle:KSV010", "kyverno:disallow-host-namespaces", "pss:baseline/hostNamespaces",
        "kubeaudit:NamespaceHostPIDTrue", "terrascan:AC_K8S_0082", "gatekeeper:k8spsphostnamespace",
    ])]
internal sealed class HostPid : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Spec.HostPID is true)
        {
            NodeAccess.Report(
                template,
                template.At(nameof(V1PodSpec.HostPID)),
                $"{template.DisplayName} sees all processes of its node",
                "it can read the environment and the files of every process there, and end those of the same user",
                "remove it; `shareProcessNamespace` lets the containers of one pod see one another",
                context);
        }
    }
}
