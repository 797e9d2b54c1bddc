using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Workloads;

/// <summary>A claim for one node or pod that all replicas of a workload mount.</summary>
/// <param name="Mount">Where the workload names the claim.</param>
/// <param name="Claim">The claim.</param>
/// <param name="AccessMode">The one access mode that the claim allows.</param>
/// <param name="Replicas">How many replicas there are, as text.</param>
/// <param name="ReplicasSetAt">Where that is said.</param>
/// <param name="IsSurelyThere">False if the two may be applied into different namespaces.</param>
internal sealed record SharedClaim(
    Place Mount, Manifest Claim, string AccessMode, string Replicas, Place ReplicasSetAt, bool IsSurelyThere)
{
    public const string ReadWriteOncePod = "ReadWriteOncePod";

    private const string ReadWriteOnce = "ReadWriteOnce";

    /// <summary>The claims of a workload that its replicas cannot share.</summary>
    public static IEnumerable<SharedClaim> Of(PodTemplate template, Bundle bundle, AutoscalerIndex autoscalers)
    {
        if (ReplicasOf(template.Manifest, autoscalers) is not ({ } count, { } setAt))
        {
            yield break;
        }

        foreach (V1PersistentVolumeClaimVolumeSource source in (template.Spec.Volumes ?? [])
            .Select(volume => volume.PersistentVolumeClaim)
            .OfType<V1PersistentVolumeClaimVolumeSource>())
        {
            // Several claims of one name are those of several overlays: all must be of that kind.
            IReadOnlyList<Manifest> claims = source.ClaimName is { } name
                ? bundle.FindFrom(template.Manifest, "PersistentVolumeClaim", name)
                : [];
            if (claims.Count > 0 && claims.All(claim => OnlyAccessMode(claim) is not null))
            {
                yield return new SharedClaim(
                    template.Manifest.At(source, nameof(source.ClaimName)),
                    claims[0],
                    OnlyAccessMode(claims[0])!,
                    count,
                    setAt,
                    bundle.Relate(template.Manifest, claims[0]) == NamespaceRelation.Same);
            }
        }
    }

    private static (string? Count, Place? SetAt) ReplicasOf(Manifest workload, AutoscalerIndex autoscalers)
    {
        Place replicas = workload.At("spec", "replicas");
        if (replicas.Node is YamlScalar { AsInt64: > 1 and { } count })
        {
            return (count.ToString(CultureInfo.InvariantCulture), replicas);
        }

        Autoscaler? autoscaler = autoscalers.Of(workload).FirstOrDefault(candidate => candidate.MaximumReplicas > 1);
        return autoscaler is null
            ? (null, null)
            : (string.Create(CultureInfo.InvariantCulture, $"Up to {autoscaler.MaximumReplicas}"), autoscaler.Maximum);
    }

    /// <summary>The mode, if it is one that keeps replicas apart and no other is allowed beside it.</summary>
    private static string? OnlyAccessMode(Manifest claim) =>
        (claim.ModelObject as V1PersistentVolumeClaim)?.Spec?.AccessModes is { Count: > 0 } modes
        && modes.All(mode => mode is ReadWriteOnce or ReadWriteOncePod)
            ? modes.Contains(ReadWriteOnce) ? ReadWriteOnce : ReadWriteOncePod
            : null;
}
