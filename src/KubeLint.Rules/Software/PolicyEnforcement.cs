using KubeLint.Manifests;

namespace KubeLint.Software;

/// <summary>Which network plugins enforce network policies, as the documentation of each says.</summary>
internal static class PolicyEnforcement
{
    private static readonly string[] Enforcing =
    [
        "Antrea", "Calico", "Cilium", "kube-router", "OVN-Kubernetes", "Weave Net",
    ];

    private static readonly string[] Charts =
    [
        "antrea", "calico", "cilium", "kube-router", "rke2-canal", "rke2-calico", "rke2-cilium", "tigera-operator",
    ];

    /// <summary>API groups of plugins that enforce policies; their objects tell that one is installed.</summary>
    private static readonly string[] Groups =
    [
        "cilium.io", "crd.antrea.io", "crd.projectcalico.org", "operator.tigera.io", "projectcalico.org",
    ];

    /// <summary>Tells whether a container enforces policies.</summary>
    /// <param name="image">Its image, or null.</param>
    /// <returns>True for such a plugin, false for one that does not, null for anything else.</returns>
    public static bool? By(ImageReference? image) => KnownSoftware.In(image) switch
    {
        { Kind: SoftwareKind.NodeAgent, Name: "Flannel" } => false,
        { Name: var name } when Enforcing.Contains(name, StringComparer.Ordinal) => true,
        _ => null,
    };

    /// <summary>Tells whether a Helm chart installs a plugin that enforces policies.</summary>
    /// <param name="chart">The chart's name.</param>
    public static bool IsChart(string chart) => Charts.Contains(chart, StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether an object belongs to a plugin that enforces policies.</summary>
    /// <param name="group">The API group.</param>
    public static bool IsGroup(string group) => Groups.Contains(group, StringComparer.Ordinal);
}
