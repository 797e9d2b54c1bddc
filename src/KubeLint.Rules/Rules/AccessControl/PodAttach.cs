using KubeLint.Findings;

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
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["pods/attach"], ["create", "get"])
        {
            Doing = "attach to containers",
            Why = "they see what a process prints, and where it reads its input, they type into it",
            Advice = "remove `pods/attach` if it is not needed",
        },
    ];
}
