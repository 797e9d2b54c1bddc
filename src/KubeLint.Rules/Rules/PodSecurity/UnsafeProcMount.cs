using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container that sees all of <c>/proc</c>.</summary>
[Rule(
    "KL8019",
    "unsafe-proc-mount",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A container sees the parts of `/proc` that are hidden from containers.",
    Equivalents =
    [
        "kube-linter:unsafe-proc-mount", "polaris:procMount", "trivy:KSV-0027", "monokle:PSS109", "monokle:KSV027",
        "kyverno:disallow-proc-mount", "pss:baseline/procMount", "terrascan:AC_K8S_0077",
        "gatekeeper:k8spspprocmount",
    ])]
internal sealed class UnsafeProcMount : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Model.SecurityContext is not { ProcMount: not (null or "Default") and var mount } security
            || TextTemplates.AppearIn(mount)
            || UserNamespaces.Relax(container.Template, context))
        {
            return;
        }

        context.Report(
            container.Template.Manifest.At(security, nameof(security.ProcMount)),
            $"{container.DisplayName} has `procMount: {mount}`",
            "it sees and can change settings of the node's kernel that are hidden from containers",
            "remove it; if containers are built inside, give the pod users of its own with `hostUsers: false`");
    }
}
