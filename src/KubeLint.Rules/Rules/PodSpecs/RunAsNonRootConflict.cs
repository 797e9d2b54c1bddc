using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A container that must not run as root, and is told to.</summary>
[Rule(
    "KL0534",
    "run-as-non-root-conflict",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A container has `runAsNonRoot: true` and the user 0, so the kubelet does not start it.")]
internal sealed class RunAsNonRootConflict : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        EffectiveSecurityContext security = new(container);
        if (security is not { RunAsNonRoot: true, RunAsUser: 0 })
        {
            return;
        }

        Place nonRoot = security.At(nameof(V1SecurityContext.RunAsNonRoot));
        Place user = security.At(nameof(V1SecurityContext.RunAsUser));
        (Place later, Place earlier) = nonRoot.Span.Start > user.Span.Start ? (nonRoot, user) : (user, nonRoot);
        context.Report(
                later,
                $"{container.DisplayName} must not run as root, and has the user 0, which is root",
                "the kubelet does not start it: the pod stays in `CreateContainerConfigError`",
                "set `runAsUser` to another user, or remove `runAsNonRoot` if it has to be root")
            .WithRelated(earlier, "what contradicts it");
    }
}
