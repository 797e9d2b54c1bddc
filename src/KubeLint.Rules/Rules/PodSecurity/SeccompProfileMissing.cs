using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container for which nobody chose a filter of system calls.</summary>
[Rule(
    "KL8035",
    "seccomp-profile-missing",
    RuleFamily.PodSecurity,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "Neither a container nor its pod names a filter of system calls.",
    Equivalents =
    [
        "kube-score:container-seccomp-profile", "kubesec:SeccompAny", "checkov:CKV_K8S_31", "trivy:KSV-0030",
        "kics:f377b83e", "kubescape:C-0210", "datree:CONTAINERS_INCORRECT_SECCOMP_PROFILE",
        "datree:CIS_INVALID_VALUE_SECCOMP_PROFILE", "monokle:PSS205", "monokle:KSV030",
        "kyverno:restrict-seccomp-strict", "pss:restricted/seccompProfile", "kubeaudit:SeccompProfileMissing",
        "terrascan:AC_K8S_0080", "gatekeeper:k8spspseccomp", "gatekeeper:k8spspseccompv2",
    ])]
internal sealed class SeccompProfileMissing : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        EffectiveSecurityContext security = new(container);
        if (security.SeccompProfile is { Type: not null } || !RestrictedLevel.AsksMoreOf(container.Template))
        {
            return;
        }

        FindingDraft draft = context.Report(
            security.PlaceToSet(nameof(V1SecurityContext.SeccompProfile)),
            $"{container.DisplayName} has no filter of system calls",
            "without one it may make every call of the kernel, unless the kubelet of its node has a default",
            "set `seccompProfile: {type: RuntimeDefault}` for the pod");
        PodTemplate template = container.Template;
        foreach (string key in template.Metadata?.Annotations?.Keys ?? [])
        {
            if (key is SeccompAnnotation.OfPod
                || (SeccompAnnotation.ContainerOf(key) is { } name && name == container.Name))
            {
                FieldPath annotation = template.Path.Key("metadata").Key("annotations").Key(key);
                draft.WithRelated(template.Manifest.At(annotation), "Kubernetes has not read this since 1.27");
            }
        }
    }
}
