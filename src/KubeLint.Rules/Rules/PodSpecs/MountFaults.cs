using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in the mounts of a container.</summary>
/// <param name="container">The container.</param>
/// <param name="context">Takes the findings.</param>
internal readonly struct MountFaults(Container container, RuleContext context)
{
    private readonly Manifest _manifest = container.Template.Manifest;

    /// <summary>Looks at a mount.</summary>
    /// <param name="mount">The mount.</param>
    public void Check(V1VolumeMount mount)
    {
        InMountPath(mount)?.Report(context);
        Field path = new(mount, nameof(mount.SubPath));
        Field expression = new(mount, nameof(mount.SubPathExpr));
        PathFaults.NotBelow("The subPath", mount.SubPath, _manifest, path)?.Report(context);
        PathFaults.NotBelow("The subPathExpr", mount.SubPathExpr, _manifest, expression)?.Report(context);
        if (mount is { SubPath.Length: > 0, SubPathExpr.Length: > 0 })
        {
            PodRefusal.Both(
                path.In(_manifest), expression.In(_manifest), "A mount has both `subPath` and `subPathExpr`")
                .Report(context);
        }

        if (mount.MountPropagation is "Bidirectional" && container.Model.SecurityContext?.Privileged is not true)
        {
            PodRefusal.Of(
                _manifest.At(mount, nameof(mount.MountPropagation)),
                $"{container.DisplayName} propagates its mounts to the node and is not privileged",
                "use `HostToContainer`, or make the container privileged if it has to mount for others")
                .Report(context);
        }

        InRecursiveReadOnly(mount)?.Report(context);
    }

    /// <summary>The colon of a Windows drive is none of those that the API documents as forbidden.</summary>
    private Refusal? InMountPath(V1VolumeMount mount)
    {
        string path = mount.MountPath ?? "";
        int colon = path.IndexOf(':', StringComparison.Ordinal);
        bool isDrive = colon == 1 && char.IsAsciiLetter(path[0]);
        return path.Length == 0 && mount.MountPath is not null
            ? PodRefusal.Of(
                _manifest.At(mount, nameof(mount.MountPath)), "The mount path is empty", "say where to mount it")
            : colon < 0 || isDrive || TextTemplates.AppearIn(path) ? null
            : PodRefusal.Of(
                _manifest.At(mount, nameof(mount.MountPath)).Part(colon, 1),
                $"The mount path `{path}` has a colon",
                "mount it at a path without one; to mount read-only, set `readOnly: true`") with
            {
                Why = "the API forbids colons in mount paths, but does not check them: a runtime may fail on one",
                Severity = Severity.Warning,
            };
    }

    private Refusal? InRecursiveReadOnly(V1VolumeMount mount) =>
        mount.RecursiveReadOnly is not ("Enabled" or "IfPossible") ? null
        : mount.ReadOnlyProperty is not true ? PodRefusal.Of(
            _manifest.At(mount, nameof(mount.RecursiveReadOnly)),
            $"`recursiveReadOnly: {mount.RecursiveReadOnly}` is set on a mount that is not read-only",
            "set `readOnly: true` beside it")
        : mount.MountPropagation is null or "None" ? null : PodRefusal.Of(
            _manifest.At(mount, nameof(mount.RecursiveReadOnly)),
            $"`recursiveReadOnly: {mount.RecursiveReadOnly}` is set on a mount that is propagated",
            "remove `mountPropagation`, or set it to `None`");
}
