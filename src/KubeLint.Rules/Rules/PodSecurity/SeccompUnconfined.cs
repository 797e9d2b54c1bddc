using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A pod or container that may make every system call.</summary>
[Rule(
    "KL8020",
    "seccomp-unconfined",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A pod or container switches the filter of system calls off.",
    Equivalents =
    [
        "kubesec:SeccompUnconfined", "trivy:KSV-0104", "monokle:PSS110", "kyverno:restrict-seccomp",
        "kyverno:restrict-seccomp-strict", "pss:baseline/seccompProfile", "pss:restricted/seccompProfile",
        "checkov:CKV_K8S_31", "kics:f377b83e", "kubeaudit:SeccompDisabledPod", "kubeaudit:SeccompDisabledContainer",
        "gatekeeper:k8spspseccompv2",
    ])]
internal sealed class SeccompUnconfined : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        CheckField(template.Spec.SecurityContext?.SeccompProfile, container: null, template, context);
        foreach (Container container in template.Containers)
        {
            CheckField(container.Model.SecurityContext?.SeccompProfile, container, template, context);
        }

        foreach ((string key, string value) in (template.Metadata?.Annotations).Each())
        {
            if (value is "unconfined" && (SeccompAnnotation.Is(key)))
            {
                string subject = SeccompAnnotation.ContainerOf(key) is { } name ? $"Container `{name}`"
                    : template.DisplayName;
                context.Report(
                        template.Manifest.At(template.Path.Key("metadata").Key("annotations").Key(key)),
                        $"{subject} asks for no filter of system calls, by an annotation that nobody reads",
                        "Kubernetes reads no annotations for seccomp since 1.27, so the default of the node holds",
                        "remove it, and set `seccompProfile` to the type RuntimeDefault")
                    .WithSeverity(Severity.Info);
            }
        }
    }

    private static void CheckField(
        V1SeccompProfile? profile, Container? container, PodTemplate template, RuleContext context)
    {
        if (profile?.Type is "Unconfined")
        {
            NodeAccess.Report(
                template,
                template.Manifest.At(profile, nameof(profile.Type)),
                $"{container?.DisplayName ?? template.DisplayName} runs without a filter of system calls",
                "it may make every call of the kernel, those too that no application needs and attacks start from",
                "use the type RuntimeDefault, or a profile of its own with the type Localhost",
                context);
        }
    }
}
