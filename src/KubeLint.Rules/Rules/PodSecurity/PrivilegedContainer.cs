using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container that has all that root on the node has.</summary>
[Rule(
    "KL8010",
    "privileged-container",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A container is privileged, which gives it all devices and capabilities of its node.",
    Equivalents =
    [
        "kube-linter:privileged-container", "kube-score:container-security-context-privileged",
        "polaris:runAsPrivileged", "kubesec:Privileged", "checkov:CKV_K8S_16", "trivy:KSV-0017", "kics:dd29336b",
        "kubescape:C-0057", "datree:CONTAINERS_INCORRECT_PRIVILEGED_VALUE_TRUE", "monokle:PSS103", "monokle:KSV017",
        "kyverno:disallow-privileged-containers", "pss:baseline/privileged", "kubeaudit:PrivilegedTrue",
        "terrascan:AC_K8S_0046", "gatekeeper:k8spspprivilegedcontainer",
    ])]
internal sealed class PrivilegedContainer : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Model.SecurityContext is not { Privileged: true } security)
        {
            return;
        }

        bool setsKernel = container.Role == ContainerRole.Init
            && StartedPrograms.Of(container.Model).Contains("sysctl", StringComparer.Ordinal);
        NodeAccess.Report(
            container.Template,
            container.Template.Manifest.At(security, nameof(security.Privileged)),
            $"{container.DisplayName} is privileged",
            "it has all devices and capabilities of its node: whoever gets into it has the node",
            setsKernel
                ? "set the sysctl on the nodes once, or under `sysctls` of the pod if it is one of the pod's own"
                : "remove it, and add the single capability or device that the container needs",
            context);
    }
}
