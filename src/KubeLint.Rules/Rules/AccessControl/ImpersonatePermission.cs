using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to act as somebody else.</summary>
[Rule(
    "KL9007",
    "impersonate-permission",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to act as other users, groups or service accounts.",
    Equivalents =
    [
        "checkov:CKV2_K8S_3", "trivy:KSV-0043", "kics:9f85c3f6", "kubescape:C-0065", "kubescape:C-0191",
        "datree:CIS_INVALID_VALUE_BIND_IMPERSONATE_ESCALATE", "kyverno:restrict-escalation-verbs-roles",
    ])]
internal sealed class ImpersonatePermission : PermissionRule
{
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["users", "groups"], ["impersonate"])
        {
            Doing = "act as other users and groups",
            Why = "they may then do what anybody may do; the group `system:masters` may do everything",
            Advice = "name those that are needed in `resourceNames`",
            ClusterScoped = "users and groups",
            WorstNames = ["system:masters", "system:admin"],
        },
        new("", ["serviceaccounts"], ["impersonate"])
        {
            Doing = "act as any ServiceAccount",
            Why = "they may then do what any of the accounts may do",
            Advice = "name the accounts that are needed in `resourceNames`",
        },
        new("authentication.k8s.io", ["userextras/", "uids"], ["impersonate"])
        {
            Doing = "set what else is known of the user that they act as",
            Why = "admission and authorization webhooks decide by it",
            Advice = "name the values that are needed in `resourceNames`",
            ClusterScoped = "attributes of users",
        },
    ];
}
