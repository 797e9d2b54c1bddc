using KubeLint.Findings;
using KubeLint.Schemas;

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
    private const string Doing = "run commands in containers";
    private const string Why = "such a command has all that its container has: Secrets, data, the token of its account";
    private const string Advice = "remove `pods/exec` if it is not needed";

    /// <summary>
    /// A WebSocket is opened by a GET. From this version on the API server asks for the verb of a POST all the same.
    /// </summary>
    private static readonly KubernetesVersion _createOnly = new(1, 35);

    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["pods/exec"], ["create"]) { Doing = Doing, Why = Why, Advice = Advice },
        new("", ["pods/exec"], ["get"]) { Doing = Doing, Why = Why, Advice = Advice, Before = _createOnly },
    ];
}
