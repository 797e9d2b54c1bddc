using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in the block devices of a container.</summary>
/// <param name="container">The container.</param>
internal sealed class DeviceFaults(Container container)
{
    /// <summary>Mistakes in a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1VolumeDevice device)
    {
        Manifest manifest = container.Template.Manifest;
        Place name = manifest.At(device, nameof(device.Name));
        V1Volume? volume = container.Template.Spec.Volumes?.FirstOrDefault(each => each.Name == device.Name);
        if (volume is { PersistentVolumeClaim: null, Ephemeral: null }
            && VolumeSources.All.SetIn(manifest, volume) is [var source, ..])
        {
            yield return PodRefusal.Of(
                name, $"The volume `{device.Name}` is no block device", "mount it with `volumeMounts`") with
            {
                Why = $"{PodRefusal.Why}: only claims can be used as devices",
                Other = source,
                OtherMessage = "its source",
            };
        }

        V1VolumeMount? mount = container.Model.VolumeMounts?.FirstOrDefault(each => each.Name == device.Name);
        if (mount is not null && device.Name is { Length: > 0 })
        {
            yield return PodRefusal.Of(
                name,
                $"{container.DisplayName} uses `{device.Name}` both as a device and as a mount",
                "keep one of them") with
            {
                Other = manifest.At(mount, nameof(mount.Name)),
                OtherMessage = "the mount",
            };
        }
    }
}
