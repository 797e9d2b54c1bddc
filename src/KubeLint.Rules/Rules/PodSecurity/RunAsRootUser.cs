using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A pod or container that is told to run as root.</summary>
[Rule(
    "KL8034",
    "run-as-root-user",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A pod or container is told to run as root.",
    Equivalents =
    [
        "kube-linter:run-as-non-root", "trivy:KSV-0105", "monokle:PSS204", "kyverno:require-run-as-non-root-user",
        "pss:restricted/runAsUser", "kubeaudit:RunAsUserCSCRoot", "kubeaudit:RunAsUserPSCRoot",
    ])]
internal sealed class RunAsRootUser : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if ((template.Spec.SecurityContext is not { RunAsUser: 0 } && !template.Containers.Any(IsRoot))
            || UserNamespaces.Relax(template, context))
        {
            return;
        }

        string? need = NodeAccess.NeedOf(template, context);
        if (template.Spec.SecurityContext is { RunAsUser: 0 } ofPod)
        {
            Report(template.Manifest.At(ofPod, nameof(ofPod.RunAsUser)), template.DisplayName, need, context);
        }

        foreach (Container container in template.Containers)
        {
            if (container.Model.SecurityContext is { RunAsUser: 0 } own)
            {
                Report(
                    template.Manifest.At(own, nameof(own.RunAsUser)),
                    container.DisplayName,
                    own.Privileged is true ? "it is privileged and has the node anyway" : need,
                    context);
            }
        }
    }

    private static bool IsRoot(Container container) => container.Model.SecurityContext is { RunAsUser: 0 };

    private static void Report(Place place, string subject, string? need, RuleContext context)
    {
        string message = $"{subject} has the user 0, which is root";
        if (need is not null)
        {
            NodeAccess.ReportNeeded(place, message, need, context, "restricted");
            return;
        }

        context.Report(
            place,
            message,
            "root in a container is root on its node, if anything lets it out",
            "use another user, and have the files that it needs belong to that one (`fsGroup` does so for volumes)");
    }
}
