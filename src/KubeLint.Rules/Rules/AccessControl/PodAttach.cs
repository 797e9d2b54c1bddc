using KubeLint.Findings;
using KubeLint.Schemas;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to attach to the processes of containers.</summary>
[Rule(
    "KL9006",
    "pod-attach",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to attach to the processes of containers.",
    Equivalents =
    [
        "polaris:clusterrolePodExecAttach", "polaris:rolePodExecAttach", "polaris:clusterrolebindingPodExecAttach",
        "polaris:rolebindingClusterRolePodExecAttach", "polaris:rolebindingRolePodExecAttach", "trivy:KSV-0054",
        "kics:d45330fd",
    ])]
internal sealed class PodAttach : PermissionRule
{
    private const string Doing = "attach to containers";
    private const string Why = "they see what a process prints, and where it reads its input, they type into it";
    private const string Advice = "remove `pods/attach` if it is not needed";

    /// <summary>
    /// A WebSocket is opened by a GET. From this version on the API server asks for the verb of a POST all the same.
    /// </summary>
    private static readonly KubernetesVersion _createOnly = new(1, 35);

    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["pods/attach"], ["create"]) { Doing = Doing, Why = Why, Advice = Advice },
        new("", ["pods/attach"], ["get"]) { Doing = Doing, Why = Why, Advice = Advice, Before = _createOnly },
    ];
}
