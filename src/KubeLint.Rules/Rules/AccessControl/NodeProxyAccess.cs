using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows requests to kubelets.</summary>
[Rule(
    "KL9009",
    "node-proxy-access",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to send requests to the kubelets of the nodes.",
    Equivalents =
    [
        "checkov:CKV2_K8S_2", "trivy:KSV-0047", "kubescape:C-0279", "kyverno:restrict-clusterrole-nodesproxy",
    ])]
internal sealed class NodeProxyAccess : PermissionRule
{
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["nodes/proxy"], ["get", "create"])
        {
            Doing = "send requests to the kubelets of all nodes",
            Why = "a kubelet runs commands in any container of its node for them, even with `get` alone, "
                + "and no audit or admission sees it",
            Advice = "allow what is needed alone, such as `nodes/metrics`, `nodes/stats` or `nodes/log`",
            ClusterScoped = "nodes",
            WorstNames = null,
        },
    ];
}
