using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A mount that Kubernetes does not take.</summary>
[Rule(
    "KL0512",
    "invalid-volume-mount",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A volume is mounted at a path, below a path or in a way that Kubernetes does not take.")]
internal sealed class InvalidVolumeMount : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        MountFaults faults = new(container, context);
        foreach (V1VolumeMount mount in container.Model.VolumeMounts.Each())
        {
            faults.Check(mount);
        }

        foreach (V1VolumeDevice device in container.Model.VolumeDevices.Each())
        {
            PodRefusal.Report(new DeviceFaults(container).In(device), context);
        }
    }
}
