using System.Collections.Frozen;

namespace KubeLint.Manifests;

/// <summary>
/// The kinds that the API server itself serves and stores. Source: the paths of the OpenAPI documents that Kubernetes
/// publishes, 1.25 to 1.36, and for what <c>extensions</c> and <c>policy</c> used to serve 1.14. No kind has ever
/// changed between namespaced and not.
/// </summary>
public static class BuiltInKinds
{
    private static readonly BuiltInKind[] All =
    [
        .. Namespaced(
            "v1",
            "ConfigMap", "Endpoints", "Event", "LimitRange", "PersistentVolumeClaim", "Pod", "PodTemplate",
            "ReplicationController", "ResourceQuota", "Secret", "Service", "ServiceAccount"),
        .. ClusterWide("v1", "ComponentStatus", "Namespace", "Node", "PersistentVolume"),
        .. ClusterWide(
            "admissionregistration.k8s.io/v1",
            "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration",
            "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration"),
        .. ClusterWide("apiextensions.k8s.io/v1", "CustomResourceDefinition"),
        .. ClusterWide("apiregistration.k8s.io/v1", "APIService"),
        .. Namespaced("apps/v1", "ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"),
        .. Namespaced("autoscaling/v2", "HorizontalPodAutoscaler"),
        .. Namespaced("batch/v1", "CronJob", "Job"),
        .. Namespaced("certificates.k8s.io/v1beta1", "PodCertificateRequest"),
        .. ClusterWide("certificates.k8s.io/v1", "CertificateSigningRequest"),
        .. ClusterWide("certificates.k8s.io/v1beta1", "ClusterTrustBundle"),
        .. Namespaced("coordination.k8s.io/v1", "Lease"),
        .. Namespaced("coordination.k8s.io/v1beta1", "LeaseCandidate"),
        .. Namespaced("discovery.k8s.io/v1", "EndpointSlice"),
        .. Namespaced("events.k8s.io/v1", "Event"),
        .. ClusterWide("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "PriorityLevelConfiguration"),
        .. ClusterWide("internal.apiserver.k8s.io/v1alpha1", "StorageVersion"),
        .. Namespaced("networking.k8s.io/v1", "Ingress", "NetworkPolicy"),
        .. ClusterWide("networking.k8s.io/v1", "IngressClass", "IPAddress", "ServiceCIDR"),
        .. ClusterWide("networking.k8s.io/v1alpha1", "ClusterCIDR"),
        .. ClusterWide("node.k8s.io/v1", "RuntimeClass"),
        .. Namespaced("policy/v1", "PodDisruptionBudget"),
        .. ClusterWide("policy/v1beta1", "PodSecurityPolicy"),
        .. Namespaced("rbac.authorization.k8s.io/v1", "Role", "RoleBinding"),
        .. ClusterWide("rbac.authorization.k8s.io/v1", "ClusterRole", "ClusterRoleBinding"),
        .. Namespaced("resource.k8s.io/v1", "ResourceClaim", "ResourceClaimTemplate"),
        .. Namespaced("resource.k8s.io/v1alpha1", "PodScheduling"),
        .. Namespaced("resource.k8s.io/v1alpha2", "ResourceClaimParameters", "ResourceClassParameters"),
        .. Namespaced("resource.k8s.io/v1alpha3", "PodSchedulingContext"),
        .. ClusterWide("resource.k8s.io/v1", "DeviceClass", "ResourceSlice"),
        .. ClusterWide("resource.k8s.io/v1alpha2", "ResourceClass"),
        .. ClusterWide("resource.k8s.io/v1alpha3", "ResourcePoolStatusRequest"),
        .. ClusterWide("resource.k8s.io/v1beta2", "DeviceTaintRule"),
        .. Namespaced("scheduling.k8s.io/v1alpha2", "PodGroup", "Workload"),
        .. ClusterWide("scheduling.k8s.io/v1", "PriorityClass"),
        .. Namespaced("storage.k8s.io/v1", "CSIStorageCapacity"),
        .. ClusterWide(
            "storage.k8s.io/v1",
            "CSIDriver", "CSINode", "StorageClass", "VolumeAttachment", "VolumeAttributesClass"),
        .. ClusterWide("storagemigration.k8s.io/v1beta1", "StorageVersionMigration"),
        .. Namespaced("extensions/v1beta1", "DaemonSet", "Deployment", "Ingress", "NetworkPolicy", "ReplicaSet"),
        .. ClusterWide("extensions/v1beta1", "PodSecurityPolicy"),
    ];

    private static readonly FrozenDictionary<(string Group, string Kind), BuiltInKind> ByGroup =
        All.ToFrozenDictionary(kind => (GroupOf(kind.ApiVersion), kind.Kind));

    private static readonly FrozenDictionary<string, BuiltInKind> ByName = All
        .DistinctBy(kind => kind.Kind, StringComparer.Ordinal)
        .ToFrozenDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>The built-in kind of a group, whatever the version.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>What is known of it, or null for a custom resource.</returns>
    public static BuiltInKind? Find(string group, string kind) => ByGroup.GetValueOrDefault((group, kind));

    /// <summary>The built-in kind of a name, in the group that serves it today.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>What is known of it, or null for a custom resource.</returns>
    public static BuiltInKind? Named(string kind) => ByName.GetValueOrDefault(kind);

    private static string GroupOf(string apiVersion) =>
        apiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and int slash ? apiVersion[..slash] : "";

    private static IEnumerable<BuiltInKind> Namespaced(string apiVersion, params string[] kinds) =>
        kinds.Select(kind => new BuiltInKind(apiVersion, kind, IsNamespaced: true));

    private static IEnumerable<BuiltInKind> ClusterWide(string apiVersion, params string[] kinds) =>
        kinds.Select(kind => new BuiltInKind(apiVersion, kind, IsNamespaced: false));
}
