using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Reliability;

/// <summary>How many pods a workload has at least while it is in use.</summary>
/// <param name="Template">The pods.</param>
/// <param name="Count">Their number, 1 or more.</param>
/// <param name="Place">Where it is said, or would be.</param>
internal sealed record FewestPods(PodTemplate Template, long Count, Place Place)
{
    /// <summary>What messages say of it, behind the name of the workload.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Template.DisplayName} has {(IsScaled ? "as few as " : "")}{Count}");

    private bool IsScaled => Place.Manifest != Template.Manifest;

    /// <summary>Reads the number of a workload.</summary>
    /// <param name="template">Its pods.</param>
    /// <param name="bundle">The objects of the scan.</param>
    /// <returns>Null where it is not known: of other kinds, and where it is set elsewhere or 0 for the time being.
    /// </returns>
    public static FewestPods? Of(PodTemplate template, Bundle bundle)
    {
        Manifest workload = template.Manifest;
        if (!IsScalable(workload) || template.IsPartial || workload.IsOwned
            || bundle.Kustomizations.SetReplicasOf(workload))
        {
            return null;
        }

        if (bundle.Autoscalers.Of(workload) is [var autoscaler, ..])
        {
            return autoscaler.MinimumReplicas is > 0 and <= int.MaxValue and { } minimum
                && !bundle.Kustomizations.Patch(autoscaler.Manifest)
                ? new FewestPods(template, minimum, autoscaler.Minimum) : null;
        }

        long? written = workload.NodeAt("spec", "replicas") switch
        {
            null or YamlScalar { Type: ScalarType.Null } => 1,
            YamlScalar number => number.AsInt64,
            _ => null,
        };
        return written is > 0 and <= int.MaxValue and { } count
            ? new FewestPods(template, count, workload.At("spec", "replicas")) : null;
    }

    private static bool IsScalable(Manifest workload) =>
        workload.ModelObject is V1Deployment or V1StatefulSet or V1ReplicaSet or V1ReplicationController
        || (workload.Group, workload.Kind) is ("argoproj.io", "Rollout") or ("apps.openshift.io", "DeploymentConfig");
}
