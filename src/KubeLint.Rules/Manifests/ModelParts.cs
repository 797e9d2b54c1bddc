using k8s.Models;

namespace KubeLint.Manifests;

/// <summary>The parts of an object that have rules of their own, those of objects that it makes among them.</summary>
internal static class ModelParts
{
    /// <summary>Lists the parts.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>Its specs, those of claims and Jobs included; the model itself where it has no spec.</returns>
    public static object[] Of(Manifest manifest)
    {
        object? part = manifest.ModelObject switch
        {
            V1Deployment model => model.Spec,
            V1ReplicaSet model => model.Spec,
            V1StatefulSet model => model.Spec,
            V1DaemonSet model => model.Spec,
            V1ReplicationController model => model.Spec,
            V1Job model => model.Spec,
            V1CronJob model => model.Spec,
            V1Service model => model.Spec,
            V1Ingress model => model.Spec,
            V1IngressClass model => model.Spec,
            V1NetworkPolicy model => model.Spec,
            V1PersistentVolume model => model.Spec,
            V1PersistentVolumeClaim model => model.Spec,
            V1PodDisruptionBudget model => model.Spec,
            V1HorizontalPodAutoscaler model => model.Spec,
            V2HorizontalPodAutoscaler model => model.Spec,
            V1LimitRange model => model.Spec,
            V1ResourceQuota model => model.Spec,
            V1APIService model => model.Spec,
            V1CSIDriver model => model.Spec,
            V1Lease model => model.Spec,
            V1ValidatingAdmissionPolicy model => model.Spec,
            V1ValidatingAdmissionPolicyBinding model => model.Spec,
            var model => model,
        };
        return part switch
        {
            null => manifest.ModelObject is { } model ? [model] : [],
            V1CronJobSpec { JobTemplate.Spec: { } job } spec => [spec, job, .. Claims(manifest)],
            V1StatefulSetSpec spec => [spec, .. OfTemplates(spec), .. Claims(manifest)],
            _ when MakesClaims(manifest) => [part, .. Claims(manifest)],
            _ => [part],
        };
    }

    private static IEnumerable<object> OfTemplates(V1StatefulSetSpec spec) =>
        (spec.VolumeClaimTemplates ?? []).Select(claim => claim.Spec).Where(claim => claim is not null);

    private static bool MakesClaims(Manifest manifest)
    {
        foreach (V1Volume volume in (manifest.PodTemplate?.Spec.Volumes).Each())
        {
            if (volume.Ephemeral is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Claims of ephemeral volumes, which are made for each pod.</summary>
    private static IEnumerable<object> Claims(Manifest manifest) => (manifest.PodTemplate?.Spec.Volumes ?? [])
        .Select(volume => volume.Ephemeral?.VolumeClaimTemplate?.Spec)
        .OfType<V1PersistentVolumeClaimSpec>();
}
