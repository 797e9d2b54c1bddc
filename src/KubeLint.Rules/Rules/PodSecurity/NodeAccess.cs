using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Namespaces;
using KubeLint.Software;

namespace KubeLint.Rules.PodSecurity;

/// <summary>
/// Reports what gives a pod access to its node. What is there to work on the node cannot do without, so there it is
/// only worth knowing.
/// </summary>
internal static class NodeAccess
{
    private const string KeepApart = "keep what needs no such access out of its namespace";

    /// <summary>Where the kubelet and the container runtime look for plugins of storage, devices and network.</summary>
    private static readonly string[] PluginFolders =
    [
        "/var/lib/kubelet/plugins", "/var/lib/kubelet/plugins_registry", "/var/lib/kubelet/device-plugins",
        "/var/lib/kubelet/pod-resources", "/etc/cni", "/opt/cni",
    ];

    /// <summary>Reports a finding: for information only, if the pods are there to work on the node.</summary>
    public static void Report(
        PodTemplate template, Place place, string message, string why, string advice, RuleContext context)
    {
        if (NeedOf(template, context) is { } need)
        {
            ReportNeeded(place, message, need, context);
        }
        else
        {
            context.Report(place, message, why, advice);
        }
    }

    /// <summary>Reports, for information only, what pods need to do their work.</summary>
    public static void ReportNeeded(
        Place place, string message, string need, RuleContext context, string level = "baseline") =>
        context.Report(place, message, $"{need}, but no namespace with the level `{level}` admits it", KeepApart)
            .WithSeverity(Severity.Info);

    /// <summary>Why pods need access to their node.</summary>
    /// <param name="template">The pods.</param>
    /// <param name="context">What is known of the scan.</param>
    /// <returns>A clause, or null if nothing tells that they do.</returns>
    public static string? NeedOf(PodTemplate template, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        bool isOnEachNode = manifest.Kind == "DaemonSet";
        if (AgentIn(template, isOnEachNode) is { } agent)
        {
            return $"{agent.Name} works on the node itself";
        }

        if (template.Spec.PriorityClassName is "system-node-critical" or "system-cluster-critical"
            || IsControlPlane(template)
            || (isOnEachNode && context.Bundle.NamespaceOf(manifest) == BuiltInNamespaces.KubeSystem))
        {
            return "it is a part of the cluster itself";
        }

        return isOnEachNode ? "a DaemonSet is for what works on the nodes"
            : HasPluginFolder(template) ? "it belongs to the plugins of the node, by the folders that it mounts"
            : null;
    }

    private static SoftwareProduct? AgentIn(PodTemplate template, bool besideOthers)
    {
        SoftwareProduct?[] products = [.. template.Containers.Where(container => container.Role == ContainerRole.Main)
            .Select(container => KnownSoftware.In(container.Image))];
        return besideOthers || Array.TrueForAll(products, IsAgentOrSidecar)
            ? Array.Find(products, product => product?.Kind == SoftwareKind.NodeAgent) : null;
    }

    private static bool IsAgentOrSidecar(SoftwareProduct? product) =>
        product?.Kind is SoftwareKind.NodeAgent or SoftwareKind.Sidecar;

    /// <summary>kubeadm labels the static pods of a control plane so.</summary>
    private static bool IsControlPlane(PodTemplate template) =>
        template.Labels.GetValueOrDefault("tier") == "control-plane"
        && template.Labels.GetValueOrDefault("component") is { } component
        && (component == "etcd" || component.StartsWith("kube-", StringComparison.Ordinal));

    private static bool HasPluginFolder(PodTemplate template) => (template.Spec.Volumes ?? []).Any(volume =>
        volume.HostPath is { Path: { } path } && Array.Exists(PluginFolders, folder => IsWithin(path, folder)));

    private static bool IsWithin(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || path[folder.Length] == '/');
}
