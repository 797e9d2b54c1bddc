using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A security context that Kubernetes does not take.</summary>
[Rule(
    "KL0533",
    "invalid-security-context",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A security context has ids out of range, contradicts itself, or is for another operating system.")]
internal sealed class InvalidSecurityContext : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        SecurityFaults faults = new(manifest, context.Settings.TargetsFrom(PodVersions.UserNamespaces));
        if (template.Spec.SecurityContext is { } ofPod)
        {
            PodRefusal.Report(faults.In(ofPod), context);
            PodRefusal.Report(new SysctlFaults(template).In(ofPod.Sysctls), context);
        }

        foreach (Container container in template.Containers)
        {
            if (container.Model.SecurityContext is { } ofContainer)
            {
                PodRefusal.Report(faults.In(ofContainer, container, template.Spec.HostUsers is false), context);
            }
        }

        PodRefusal.Report(new OperatingSystemFaults(template).Faults(), context);
        PodRefusal.Report(new HostProcessFaults(template).Faults(), context);
    }
}
