using KubeLint.Manifests;
using KubeLint.Software;
using KubeLint.Yaml;

namespace KubeLint.Rules.Namespaces;

/// <summary>Tells the parts and add-ons of a cluster, which live in <c>kube-system</c>, from what users run.</summary>
internal static class ClusterComponents
{
    /// <summary>Labels that the add-ons of Kubernetes and of its providers carry.</summary>
    private static readonly string[] _labels =
    [
        "k8s-app", "kubernetes.io/cluster-service", "addonmanager.kubernetes.io/mode", "k8s-addon",
        "eks.amazonaws.com/component", "kubernetes.azure.com/managedby",
    ];

    /// <summary>Repositories of the Kubernetes project and of its providers.</summary>
    private static readonly string[] _repositories =
    [
        "registry.k8s.io", "k8s.gcr.io", "gke.gcr.io", "gcr.io/google-containers", "gcr.io/google_containers",
        "gcr.io/gke-release", "quay.io/k8scsi", "mcr.microsoft.com/oss/kubernetes", "602401143452.dkr.ecr",
        "public.ecr.aws/eks", "rancher/mirrored-", "docker.io/rancher/mirrored-",
    ];

    /// <summary>Tells whether the pods of a workload belong to the cluster.</summary>
    /// <param name="template">The pod template.</param>
    /// <returns>
    /// True for what is called <c>kube-...</c>, pods with a system priority, the labels of add-ons, or images of the
    /// Kubernetes project, for known node agents and Ingress controllers, and for what runs on every node and uses it.
    /// </returns>
    public static bool Include(PodTemplate template) =>
        template.Manifest.Name.StartsWith("kube-", StringComparison.Ordinal)
        || template.Spec.PriorityClassName is "system-cluster-critical" or "system-node-critical"
        || HasLabel(template)
        || (template.Manifest.Kind == "DaemonSet" && UsesNode(template))
        || template.Containers.Any(container => IsComponent(container.Image));

    private static bool HasLabel(PodTemplate template) => Array.Exists(_labels, label =>
            template.Labels.ContainsKey(label)
            || template.Manifest.NodeAt("metadata", "labels", label) is YamlScalar)
        || template.Labels.GetValueOrDefault("tier") == "control-plane"
        || template.Labels.GetValueOrDefault("component") is { } component
            && (component == "etcd" || component.StartsWith("kube-", StringComparison.Ordinal));

    private static bool UsesNode(PodTemplate template) =>
        template.Spec.HostNetwork is true || template.Spec.HostPID is true
        || (template.Spec.Volumes ?? []).Any(volume => volume.HostPath is not null);

    private static bool IsComponent(ImageReference? image) => image is not null
        && (KnownSoftware.In(image) is { Kind: SoftwareKind.NodeAgent or SoftwareKind.IngressController }
            || Array.Exists(_repositories, each => image.FullName.StartsWith(each, StringComparison.Ordinal)));
}
