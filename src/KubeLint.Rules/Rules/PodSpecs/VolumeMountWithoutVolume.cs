using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A mount of a volume that the pod does not have.</summary>
[Rule(
    "KL0511",
    "volume-mount-without-volume",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A container mounts a volume that the pod does not have.")]
internal sealed class VolumeMountWithoutVolume : PodTemplateRule
{
    private const int FewVolumes = 64;

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.IsPartial || !template.Containers.Any(MayMountUnknown)
            || VolumeNames.Of(template) is not { } names)
        {
            return;
        }

        Manifest manifest = template.Manifest;
        foreach (Container container in template.Containers)
        {
            foreach (V1VolumeMount mount in container.Model.VolumeMounts.Each())
            {
                CheckName(mount.Name, () => manifest.At(mount, nameof(mount.Name)), "mounts");
            }

            foreach (V1VolumeDevice device in container.Model.VolumeDevices.Each())
            {
                CheckName(device.Name, () => manifest.At(device, nameof(device.Name)), "uses");
            }

            void CheckName(string? name, Func<Place> place, string verb)
            {
                if (name is null || names.Contains(name) || TextTemplates.AppearIn(name))
                {
                    return;
                }

                context.Report(
                    place(),
                    name.Length == 0
                        ? $"{container.DisplayName} {verb} a volume without naming it"
                        : $"{container.DisplayName} {verb} the volume `{name}`, which the pod does not have",
                    PodRefusal.Why,
                    EditDistance.Nearest(name, names) is { } near
                        ? $"write `{near}`, or add `{name}` to `volumes`"
                        : $"add it to `volumes`{(names.Count > 0 ? $", which has {Listed(names)}" : "")}");
            }
        }
    }

    /// <summary>Nearly all pods have what they mount, which is quickly seen where there are few volumes.</summary>
    private static bool MayMountUnknown(Container container)
    {
        ReadOnlySpan<V1Volume> volumes = container.Template.Spec.Volumes.Each();
        foreach (V1VolumeMount mount in container.Model.VolumeMounts.Each())
        {
            if (volumes.Length > FewVolumes || !Hold(volumes, mount.Name))
            {
                return true;
            }
        }

        return container.Model.VolumeDevices is { Count: > 0 };
    }

    private static bool Hold(ReadOnlySpan<V1Volume> volumes, string? name)
    {
        foreach (V1Volume volume in volumes)
        {
            if (name is not null && volume.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static string Listed(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(5).Select(name => $"`{name}`")) + (names.Count > 5 ? " and more" : "");
}
