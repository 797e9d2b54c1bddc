using System.Globalization;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in security contexts.</summary>
/// <param name="manifest">The manifest of the pod.</param>
/// <param name="checksProcMount">False if all target versions drop <c>procMount</c>.</param>
internal sealed class SecurityFaults(Manifest manifest, bool checksProcMount)
{
    private readonly ProfileFaults _profiles = new(manifest);

    /// <summary>Mistakes in that of a pod.</summary>
    /// <param name="security">The security context.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1PodSecurityContext security)
    {
        Refusal?[] faults =
        [
            Id(security, nameof(security.RunAsUser), security.RunAsUser),
            Id(security, nameof(security.RunAsGroup), security.RunAsGroup),
            Id(security, nameof(security.FsGroup), security.FsGroup),
            .. (security.SupplementalGroups ?? []).Select((id, index) => id is null or (>= 0 and <= int.MaxValue) ? null
                : OutOfRange(id.Value, manifest.At(security, nameof(security.SupplementalGroups), index))),
            _profiles.In(security.SeccompProfile),
            _profiles.In(security.AppArmorProfile),
        ];
        return faults.OfType<Refusal>();
    }

    /// <summary>Mistakes in that of a container.</summary>
    /// <param name="security">The security context.</param>
    /// <param name="container">The container.</param>
    /// <param name="hasOwnUsers">True if the pod has a user namespace of its own.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1SecurityContext security, Container container, bool hasOwnUsers)
    {
        Place At(string property) => manifest.At(security, property);
        bool isConfined = security.AllowPrivilegeEscalation is false;
        int admin = security.Capabilities?.Add?.IndexOf("CAP_SYS_ADMIN") ?? -1;
        Refusal?[] faults =
        [
            Id(security, nameof(security.RunAsUser), security.RunAsUser),
            Id(security, nameof(security.RunAsGroup), security.RunAsGroup),
            _profiles.In(security.SeccompProfile),
            _profiles.In(security.AppArmorProfile),
            isConfined && security.Privileged is true
                ? Clash(
                    LaterField.Of(At(nameof(security.Privileged)), At(nameof(security.AllowPrivilegeEscalation))),
                    $"{container.DisplayName} is privileged, and may not gain privileges",
                    "remove one of them: a privileged container has them all")
                : null,
            isConfined && admin >= 0
                ? Clash(
                    (manifest.At(security.Capabilities!, nameof(V1Capabilities.Add), admin),
                        At(nameof(security.AllowPrivilegeEscalation)).OnKey()),
                    $"{container.DisplayName} has the capability CAP_SYS_ADMIN, and may not gain privileges",
                    "remove one of them: the capability amounts to all privileges")
                : null,
            security.ProcMount is "Unmasked" && !hasOwnUsers && checksProcMount
                ? PodRefusal.Of(
                    At(nameof(security.ProcMount)),
                    $"{container.DisplayName} has `procMount: Unmasked` in the users of the node",
                    "set `hostUsers: false` for the pod, or remove it")
                : null,
        ];
        return faults.OfType<Refusal>();
    }

    private Refusal? Id(object owner, string property, long? id) => id is null or (>= 0 and <= int.MaxValue) ? null
        : OutOfRange(id.Value, manifest.At(owner, property));

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
