using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container of a pod with users of its own that sees all of <c>/proc</c>.</summary>
[Rule(
    "KL8038",
    "proc-mount-restricted",
    RuleFamily.PodSecurity,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "A container sees hidden parts of `/proc`, in a pod with users of its own.",
    Equivalents = ["pss:restricted/procMount_restricted", "gatekeeper:k8spspprocmount"])]
internal sealed class ProcMountRestricted : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Model.SecurityContext is { ProcMount: not (null or "Default") and var mount } security
            && !TextTemplates.AppearIn(mount)
            && UserNamespaces.Relax(container.Template, context))
        {
            context.Report(
                container.Template.Manifest.At(security, nameof(security.ProcMount)),
                $"{container.DisplayName} has `procMount: {mount}`",
                "the level `restricted` does not allow it, even to pods whose users are not those of the node",
                "remove it, unless containers are run or built inside");
        }
    }
}
