using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container whose processes may get more privileges than they start with.</summary>
[Rule(
    "KL8031",
    "privilege-escalation-not-disabled",
    RuleFamily.PodSecurity,
    Severity.Warning,
    EnabledByDefault = false,
    Summary = "A container does not rule out that its processes gain privileges.",
    Equivalents =
    [
        "polaris:privilegeEscalationAllowed", "checkov:CKV_K8S_20", "trivy:KSV-0001", "kics:5572cc5e",
        "kubescape:C-0016", "datree:CONTAINERS_MISSING_KEY_ALLOWPRIVILEGEESCALATION", "monokle:PSS202",
        "monokle:KSV001", "kyverno:disallow-privilege-escalation", "pss:restricted/allowPrivilegeEscalation",
        "kubeaudit:AllowPrivilegeEscalationNil", "terrascan:AC_K8S_0085",
        "gatekeeper:k8spspallowprivilegeescalationcontainer",
    ])]
internal sealed class PrivilegeEscalationNotDisabled : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        V1SecurityContext? security = container.Model.SecurityContext;
        if (security?.AllowPrivilegeEscalation is false || !RestrictedLevel.AsksMoreOf(container.Template))
        {
            return;
        }

        context.Report(
            new EffectiveSecurityContext(container).PlaceToSet(nameof(V1SecurityContext.AllowPrivilegeEscalation)),
            security?.AllowPrivilegeEscalation is true
                ? $"{container.DisplayName} lets its processes gain privileges"
                : $"{container.DisplayName} does not keep its processes from gaining privileges",
            "programs such as `sudo` make root of whoever starts them, also of an attacker",
            security?.Privileged is true
                ? "remove `privileged` first, and then set `allowPrivilegeEscalation: false`"
                : "set `allowPrivilegeEscalation: false`");
    }
}
