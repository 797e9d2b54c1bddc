using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A claim that the pods of a workload mount by its name, so that all of them share it.</summary>
/// <param name="Mount">Where the workload names the claim.</param>
/// <param name="Name">The name.</param>
/// <param name="Claims">
/// The claims of that name that can be meant; none if it is not in the scan. Several are those of several overlays.
/// </param>
internal sealed record MountedClaim(Place Mount, string Name, IReadOnlyList<Manifest> Claims)
{
    public const string ReadWriteOncePod = "ReadWriteOncePod";

    private const string ReadWriteOnce = "ReadWriteOnce";

    /// <summary>The mode, if all claims allow one that keeps pods apart, and no other; else null.</summary>
    public string? OnlyMode => Claims.Count > 0 && Claims.All(claim => ModeOf(claim) is not null)
        ? ModeOf(Claims[0]) : null;

    /// <summary>True if a claim is there that many nodes may use at once.</summary>
    public bool IsForMany => Claims.Any(claim => ModeOf(claim) is null
        && (claim.ModelObject as V1PersistentVolumeClaim)?.Spec?.AccessModes is { Count: > 0 });

    /// <summary>Tells whether a workload mounts any claim.</summary>
    public static bool AreIn(PodTemplate template)
    {
        for (int index = 0; index < template.Spec.Volumes?.Count; index++)
        {
            if (template.Spec.Volumes[index].PersistentVolumeClaim is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The claims that a workload mounts.</summary>
    public static IEnumerable<MountedClaim> Of(PodTemplate template, Bundle bundle)
    {
        Manifest workload = template.Manifest;
        for (int index = 0; index < template.Spec.Volumes?.Count; index++)
        {
            if (template.Spec.Volumes[index].PersistentVolumeClaim is { ClaimName: { } name } source)
            {
                IReadOnlyList<Manifest> found = bundle.FindFrom(workload, "PersistentVolumeClaim", name);
                yield return new MountedClaim(
                    workload.At(source, nameof(source.ClaimName)),
                    name,
                    AppliedTogether.Nearest(workload, found, bundle.Kustomizations));
            }
        }
    }

    /// <summary>The mode, if it is one that keeps pods apart and no other is allowed beside it.</summary>
    private static string? ModeOf(Manifest claim) =>
        (claim.ModelObject as V1PersistentVolumeClaim)?.Spec?.AccessModes is { Count: > 0 } modes
        && modes.All(mode => mode is ReadWriteOnce or ReadWriteOncePod)
            ? modes.Contains(ReadWriteOnce) ? ReadWriteOnce : ReadWriteOncePod
            : null;
}
