using System.Globalization;
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
    /// <summary>The claims of a workload that its replicas cannot share.</summary>
    public static IEnumerable<SharedClaim> Of(PodTemplate template, Bundle bundle)
    {
        if (!MountedClaim.AreIn(template)
            || ReplicasOf(template.Manifest, bundle.Autoscalers) is not ({ } count, { } setAt))
        {
            yield break;
        }

        foreach (MountedClaim claim in MountedClaim.Of(template, bundle))
        {
            if (claim.OnlyMode is { } mode)
            {
                yield return new SharedClaim(
                    claim.Mount,
                    claim.Claims[0],
                    mode,
                    count,
                    setAt,
                    bundle.Relate(template.Manifest, claim.Claims[0]) == NamespaceRelation.Same);
            }
        }
    }

    /// <summary>How many replicas a workload may have, if more than one, and where that is said.</summary>
    public static (string? Count, Place? SetAt) ReplicasOf(Manifest workload, AutoscalerIndex autoscalers)
    {
        if (workload.NodeAt("spec", "replicas") is YamlScalar { AsInt64: > 1 and { } count })
        {
            return (count.ToString(CultureInfo.InvariantCulture), workload.At("spec", "replicas"));
        }

        Autoscaler? autoscaler = autoscalers.Of(workload).FirstOrDefault(candidate => candidate.MaximumReplicas > 1);
        return autoscaler is null
            ? (null, null)
            : (string.Create(CultureInfo.InvariantCulture, $"Up to {autoscaler.MaximumReplicas}"), autoscaler.Maximum);
    }
}
