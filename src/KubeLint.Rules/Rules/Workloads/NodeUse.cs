using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>What pods take from the node that they run on.</summary>
internal static class NodeUse
{
    private const string HostName = "kubernetes.io/hostname";

    /// <summary>Folders that tell of the node itself and of all that runs on it.</summary>
    private static readonly string[] NodePaths =
    [
        "/var/log", "/var/lib/docker", "/var/lib/containerd", "/proc", "/sys", "/var/lib/kubelet",
    ];

    /// <summary>Where a pod mounts a folder of the node that tells of the node, or null.</summary>
    public static Place? PathOf(PodTemplate template)
    {
        for (int index = 0; index < template.Spec.Volumes?.Count; index++)
        {
            if (template.Spec.Volumes[index].HostPath is { Path: { } path } source && IsNodePath(path))
            {
                return template.Manifest.At(source, nameof(source.Path));
            }
        }

        return null;
    }

    /// <summary>Where a pod asks for the network or the processes of the node, or null.</summary>
    public static Place? NamespaceOf(PodTemplate template) => template.Spec switch
    {
        { HostNetwork: true } => template.At(nameof(V1PodSpec.HostNetwork)),
        { HostPID: true } => template.At(nameof(V1PodSpec.HostPID)),
        _ => null,
    };

    /// <summary>Where pods are told to keep off the nodes of one another, by their own labels, or null.</summary>
    public static Place? OneOnEachHost(PodTemplate template) =>
        (template.Spec.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [])
        .Where(term => term.TopologyKey == HostName && term.LabelSelector is { } selector
            && Bundles.LabelSelectors.Matches(selector, template.Labels))
        .Select(term => template.Manifest.At(term, nameof(term.TopologyKey)))
        .FirstOrDefault();

    /// <summary>Tells whether pods use anything of their node: namespaces, folders, ports, devices, taints.</summary>
    public static bool IsAny(PodTemplate template) =>
        template.Spec is { HostNetwork: true } or { HostPID: true } or { HostIPC: true }
        || (template.Spec.Volumes ?? []).Any(volume => volume.HostPath is not null)
        || template.Containers.Any(container => container.Model.SecurityContext?.Privileged == true
            || (container.Model.Ports ?? []).Any(port => port.HostPort is > 0))
        || (template.Spec.Tolerations ?? []).Any(IsForNodes);

    private static bool IsNodePath(string path) =>
        path == "/" || Array.Exists(NodePaths, known => path.StartsWith(known, StringComparison.Ordinal)
            && (path.Length == known.Length || path[known.Length] == '/'));

    /// <summary>Taints of nodes as such: control planes, nodes in trouble, or any at all.</summary>
    private static bool IsForNodes(V1Toleration toleration) => string.IsNullOrEmpty(toleration.Key)
        || toleration.Key.StartsWith("node-role.kubernetes.io/", StringComparison.Ordinal)
        || toleration.Key.StartsWith("node.kubernetes.io/", StringComparison.Ordinal)
        || toleration.Key == "CriticalAddonsOnly";
}
