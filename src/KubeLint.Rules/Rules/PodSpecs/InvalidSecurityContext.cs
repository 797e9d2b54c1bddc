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
        SecurityFaults faults = new(manifest, context);
        if (template.Spec.SecurityContext is { } ofPod)
        {
            faults.Check(ofPod);
            if (ofPod.Sysctls is { Count: > 0 } sysctls)
            {
                PodRefusal.Report(new SysctlFaults(template).In(sysctls), context);
            }
        }

        foreach (Container container in template.Containers)
        {
            if (container.Model.SecurityContext is { } ofContainer)
            {
                faults.Check(ofContainer, container);
            }
        }

        if (template.Spec.Os?.Name is not null)
        {
            PodRefusal.Report(new OperatingSystemFaults(template).Faults(), context);
        }

        new HostProcessFaults(template).Check(context);
    }
}
