namespace KubeLint.Bundles.References;

/// <summary>
/// The objects that every cluster or namespace has, and those that a distribution or mesh puts into each namespace.
/// </summary>
internal static class BuiltInObjects
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        [ObjectKinds.ConfigMap] =
        [
            "kube-root-ca.crt", "openshift-service-ca.crt", "istio-ca-root-cert", "extension-apiserver-authentication",
            "kubeadm-config", "kubelet-config", "cluster-info", "linkerd-identity-trust-roots",
        ],
        [ObjectKinds.ServiceAccount] = ["default", "builder", "deployer", "pipeline"],
        [ObjectKinds.Service] = ["kubernetes"],
        ["PriorityClass"] = ["system-cluster-critical", "system-node-critical"],
        ["ClusterRole"] = ["admin", "cluster-admin", "edit", "view"],
    };

    /// <summary>Tells whether an object is always there.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    public static bool Hold(string kind, string name) =>
        (Names.TryGetValue(kind, out string[]? names) && names.Contains(name, StringComparer.Ordinal))
        || (kind is "ClusterRole" or "Role" && name.StartsWith("system:", StringComparison.Ordinal));
}
