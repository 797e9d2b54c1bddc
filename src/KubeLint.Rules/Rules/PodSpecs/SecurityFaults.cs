using System.Globalization;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in security contexts.</summary>
/// <param name="manifest">The manifest of the pod.</param>
/// <param name="context">Tells the target versions, and takes the findings.</param>
internal readonly struct SecurityFaults(Manifest manifest, RuleContext context)
{
    private readonly ProfileFaults _profiles = new(manifest);

    /// <summary>Looks at that of a pod.</summary>
    /// <param name="security">The security context.</param>
    public void Check(V1PodSecurityContext security)
    {
        CheckId(security, nameof(security.RunAsUser), security.RunAsUser);
        CheckId(security, nameof(security.RunAsGroup), security.RunAsGroup);
        CheckId(security, nameof(security.FsGroup), security.FsGroup);
        for (int index = 0; security.SupplementalGroups is { } groups && index < groups.Count; index++)
        {
            if (groups[index] is { } id and not (>= 0 and <= int.MaxValue))
            {
                OutOfRange(id, manifest.At(security, nameof(security.SupplementalGroups), index)).Report(context);
            }
        }

        _profiles.In(security.SeccompProfile)?.Report(context);
        _profiles.In(security.AppArmorProfile)?.Report(context);
    }

    /// <summary>Looks at that of a container.</summary>
    /// <param name="security">The security context.</param>
    /// <param name="container">The container.</param>
    public void Check(V1SecurityContext security, Container container)
    {
        CheckId(security, nameof(security.RunAsUser), security.RunAsUser);
        CheckId(security, nameof(security.RunAsGroup), security.RunAsGroup);
        _profiles.In(security.SeccompProfile)?.Report(context);
        _profiles.In(security.AppArmorProfile)?.Report(context);
        if (security.AllowPrivilegeEscalation is false)
        {
            CheckConfined(security, container);
        }

        if (security.ProcMount is "Unmasked" && container.Template.Spec.HostUsers is not false
            && context.Settings.TargetsFrom(PodVersions.UserNamespaces))
        {
            PodRefusal.Of(
                manifest.At(security, nameof(security.ProcMount)),
                $"{container.DisplayName} has `procMount: Unmasked` in the users of the node",
                "set `hostUsers: false` for the pod, or remove it").Report(context);
        }
    }

    private void CheckConfined(V1SecurityContext security, Container container)
    {
        if (security.Privileged is true)
        {
            Clash(
                LaterField.Of(
                    manifest.At(security, nameof(security.Privileged)),
                    manifest.At(security, nameof(security.AllowPrivilegeEscalation))),
                $"{container.DisplayName} is privileged, and may not gain privileges",
                "remove one of them: a privileged container has them all").Report(context);
        }

        int admin = security.Capabilities?.Add?.IndexOf("CAP_SYS_ADMIN") ?? -1;
        if (admin >= 0)
        {
            Clash(
                (manifest.At(security.Capabilities!, nameof(V1Capabilities.Add), admin),
                    manifest.At(security, nameof(security.AllowPrivilegeEscalation)).OnKey()),
                $"{container.DisplayName} has the capability CAP_SYS_ADMIN, and may not gain privileges",
                "remove one of them: the capability amounts to all privileges").Report(context);
        }
    }

    private void CheckId(object owner, string property, long? id)
    {
        if (id is { } wrong and not (>= 0 and <= int.MaxValue))
        {
            OutOfRange(wrong, manifest.At(owner, property)).Report(context);
        }
    }

    private static Refusal OutOfRange(long id, Place place) => PodRefusal.Of(
        place,
        string.Create(CultureInfo.InvariantCulture, $"{id} is no id of a user or group"),
        "use a number from 0 to 2147483647");

    private static Refusal Clash((Place Later, Place Earlier) places, string message, string advice) =>
        PodRefusal.Of(places.Later, message, advice) with
        {
            Other = places.Earlier,
            OtherMessage = "what contradicts it",
        };
}
