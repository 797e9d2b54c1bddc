using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container that has a user other than root, and is not held to it.</summary>
[Rule(
    "KL8033",
    "non-root-not-required",
    RuleFamily.PodSecurity,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "A container has a user other than root, but `runAsNonRoot` is not true.",
    Equivalents = ["kyverno:require-run-as-nonroot", "pss:restricted/runAsNonRoot"])]
internal sealed class NonRootNotRequired : PodTemplateRule
{
    private const string Advice = "set `runAsNonRoot: true` for the pod";

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.IsPartial || UserNamespaces.Relax(template, context))
        {
            return;
        }

        foreach (Container container in template.Containers)
        {
            EffectiveSecurityContext security = new(container);
            if (security is { RunAsNonRoot: not true, RunAsUser: > 0 and var user })
            {
                context.Report(
                    security.PlaceToSet(nameof(V1SecurityContext.RunAsNonRoot)),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{container.DisplayName} has the user {user}, and no `runAsNonRoot: true` beside it"),
                    "the level `restricted` asks for `runAsNonRoot: true`, with which the kubelet sees to it",
                    Advice);
            }
        }

        if (template.Spec.SecurityContext is { RunAsNonRoot: false } ofPod
            && template.Containers.All(container => container.Model.SecurityContext?.RunAsNonRoot is true))
        {
            context.Report(
                template.Manifest.At(ofPod, nameof(ofPod.RunAsNonRoot)),
                $"{template.DisplayName} allows root, and none of its containers does",
                "the level `restricted` admits no pod that allows root, whatever its containers say",
                Advice);
        }
    }
}
