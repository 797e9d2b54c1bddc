using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container that may run as root.</summary>
[Rule(
    "KL8032",
    "run-as-non-root",
    RuleFamily.PodSecurity,
    Severity.Warning,
    EnabledByDefault = false,
    Summary = "A container runs as root if its image says so, or is told to.",
    Equivalents =
    [
        "kube-linter:run-as-non-root", "polaris:runAsRootAllowed", "kubesec:RunAsNonRoot", "checkov:CKV_K8S_23",
        "trivy:KSV-0012", "kics:cf34805e", "kubescape:C-0013", "datree:CONTAINERS_INCORRECT_RUNASNONROOT_VALUE",
        "monokle:PSS203", "monokle:KSV012", "popeye:POP-302", "popeye:POP-306", "kyverno:require-run-as-nonroot",
        "kyverno:service-mesh-require-run-as-nonroot", "pss:restricted/runAsNonRoot",
        "kubeaudit:RunAsNonRootPSCNilCSCNil", "kubeaudit:RunAsNonRootCSCFalse",
        "kubeaudit:RunAsNonRootPSCFalseCSCNil", "terrascan:AC_K8S_0087", "gatekeeper:k8spspallowedusers",
    ])]
internal sealed class RunAsNonRoot : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        PodTemplate template = container.Template;
        EffectiveSecurityContext security = new(container);
        if (security.RunAsNonRoot is true || security.RunAsUser > 0 || template.IsPartial
            || UserNamespaces.Relax(template, context))
        {
            return;
        }

        bool isTold = security.RunAsUser is 0;
        FindingDraft draft = context.Report(
            security.PlaceToSet(nameof(V1SecurityContext.RunAsNonRoot)),
            isTold ? $"{container.DisplayName} runs as root" : $"{container.DisplayName} may run as root",
            isTold ? "root in a container is root on its node, if anything lets it out"
                : "its user is that of the image, often root, and root in a container is root on its node if anything "
                    + "lets it out",
            "set `runAsNonRoot: true` for the pod, and a user with `runAsUser` if the image names none");
        if (container.Model.SecurityContext?.RunAsNonRoot is null
            && template.Spec.SecurityContext is { RunAsNonRoot: false } ofPod)
        {
            draft.WithRelated(template.Manifest.At(ofPod, nameof(ofPod.RunAsNonRoot)), "the pod allows it");
        }
    }
}
