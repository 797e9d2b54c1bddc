using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to run commands in containers.</summary>
[Rule(
    "KL9005",
    "pod-exec",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to run commands in containers.",
    Equivalents =
    [
        "polaris:clusterrolePodExecAttach", "polaris:rolePodExecAttach", "polaris:clusterrolebindingPodExecAttach",
        "polaris:rolebindingClusterRolePodExecAttach", "polaris:rolebindingRolePodExecAttach", "checkov:CKV2_K8S_2",
        "trivy:KSV-0053", "kics:c589f42c", "kubescape:C-0002", "datree:CONTAINERS_INCORRECT_RESOURCES_VERBS_VALUE",
        "monokle:KBP108",
    ])]
internal sealed class PodExec : PermissionRule
{
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["pods/exec"], ["create", "get"])
        {
            Doing = "run commands in containers",
            Why = "such a command has all that its container has: Secrets, data, the token of its account",
            Advice = "remove `pods/exec` if it is not needed",
        },
    ];
}
