using System.Collections.Frozen;

namespace KubeLint.Manifests;

/// <summary>
/// The API versions that Kubernetes has given up and whose objects look as they do today, so that the model of today
/// reads them. Source: the "Deprecated API Migration Guide" of the Kubernetes documentation, which names what has
/// changed. Left out is what has another shape: Ingress and CustomResourceDefinition before <c>v1</c>.
/// </summary>
internal static class RetiredVersions
{
    private const string Apps = "apps/v1";
    private const string Batch = "batch/v1";
    private const string Networking = "networking.k8s.io/v1";
    private const string Rbac = "rbac.authorization.k8s.io/v1";
    private const string Storage = "storage.k8s.io/v1";

    private static readonly string[] RbacKinds = ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"];

    private static readonly FrozenDictionary<(string ApiVersion, string Kind), string> Successors = new[]
    {
        Of("extensions/v1beta1", Apps, "DaemonSet", "Deployment", "ReplicaSet"),
        Of("extensions/v1beta1", Networking, "NetworkPolicy"),
        Of("apps/v1beta1", Apps, "Deployment", "StatefulSet"),
        Of("apps/v1beta2", Apps, "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"),
        Of("autoscaling/v2beta1", "autoscaling/v2", "HorizontalPodAutoscaler"),
        Of("autoscaling/v2beta2", "autoscaling/v2", "HorizontalPodAutoscaler"),
        Of("batch/v1beta1", Batch, "CronJob"),
        Of("batch/v2alpha1", Batch, "CronJob"),
        Of("networking.k8s.io/v1beta1", Networking, "IngressClass"),
        Of("policy/v1beta1", "policy/v1", "PodDisruptionBudget"),
        Of("rbac.authorization.k8s.io/v1alpha1", Rbac, RbacKinds),
        Of("rbac.authorization.k8s.io/v1beta1", Rbac, RbacKinds),
        Of("scheduling.k8s.io/v1alpha1", "scheduling.k8s.io/v1", "PriorityClass"),
        Of("scheduling.k8s.io/v1beta1", "scheduling.k8s.io/v1", "PriorityClass"),
        Of("storage.k8s.io/v1beta1", Storage, "StorageClass", "CSIDriver", "VolumeAttachment"),
        Of("coordination.k8s.io/v1beta1", "coordination.k8s.io/v1", "Lease"),
        Of("discovery.k8s.io/v1beta1", "discovery.k8s.io/v1", "EndpointSlice"),
        Of("node.k8s.io/v1beta1", "node.k8s.io/v1", "RuntimeClass"),
        Of("admissionregistration.k8s.io/v1beta1", "admissionregistration.k8s.io/v1",
            "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"),
    }.SelectMany(each => each).ToFrozenDictionary();

    /// <summary>The API version whose model reads the objects of a retired one.</summary>
    /// <param name="apiVersion">An API version.</param>
    /// <param name="kind">A kind.</param>
    /// <returns>The later version, or null if there is none, or it has another shape.</returns>
    public static string? SuccessorOf(string apiVersion, string kind) =>
        Successors.GetValueOrDefault((apiVersion, kind));

    private static IEnumerable<KeyValuePair<(string ApiVersion, string Kind), string>> Of(
        string apiVersion, string successor, params string[] kinds) =>
        kinds.Select(kind => KeyValuePair.Create((apiVersion, kind), successor));
}
