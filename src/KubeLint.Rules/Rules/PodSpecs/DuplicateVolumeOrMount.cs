using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Two volumes of one name, or two mounts at one place.</summary>
[Rule(
    "KL0510",
    "duplicate-volume-or-mount",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "Two volumes of a pod have the same name, or a container mounts two at the same path.")]
internal sealed class DuplicateVolumeOrMount : PodTemplateRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        var repeated = RepeatedItems.Find(template.Spec.Volumes ?? [], volume => NonEmpty(volume.Name));
        foreach (var (later, earlier) in repeated)
        {
            Report(
                context,
                manifest.At(later, nameof(later.Name)),
                $"Two volumes of {template.DisplayName} have the name `{later.Name}`",
                "give this volume another name, or remove it",
                manifest.At(earlier, nameof(earlier.Name)));
        }

        foreach (Container container in template.Containers)
        {
            CheckContainer(container, context);
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        PodViolations.IsRepeatedItem(manifest, violation, "volumes", "volumeMounts", "volumeDevices");

    private static void CheckContainer(Container container, RuleContext context)
    {
        if (container.Model.VolumeDevices is not { Count: > 0 }
            && !RepeatedItems.Find(container.Model.VolumeMounts ?? [], mount => NonEmpty(mount.MountPath)).Any())
        {
            return;
        }

        Manifest manifest = container.Template.Manifest;
        IEnumerable<(string Path, object Owner, string Property)> mounts =
        [
            .. (container.Model.VolumeMounts ?? []).Select(
                mount => (mount.MountPath, (object)mount, nameof(mount.MountPath))),
            .. (container.Model.VolumeDevices ?? []).Select(
                device => (device.DevicePath, (object)device, nameof(device.DevicePath))),
        ];
        foreach (var (later, earlier) in RepeatedItems.Find(mounts, mount => NonEmpty(mount.Path)))
        {
            Report(
                context,
                manifest.At(later.Owner, later.Property),
                $"{container.DisplayName} has two volumes at `{later.Path}`",
                "mount this volume at another path, or remove the mount",
                manifest.At(earlier.Owner, earlier.Property));
        }
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static void Report(RuleContext context, Place place, string message, string advice, Place earlier) =>
        context.Report(place, message, PodRefusal.Why, advice).WithRelated(earlier, "the first one");
}
