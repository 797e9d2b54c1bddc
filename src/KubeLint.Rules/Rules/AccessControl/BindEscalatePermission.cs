using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to go beyond itself.</summary>
[Rule(
    "KL9008",
    "bind-escalate-permission",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to give away permissions that its holders do not have.",
    Equivalents =
    [
        "checkov:CKV_K8S_157", "checkov:CKV_K8S_158", "trivy:KSV-0050", "kics:8320826e", "kubescape:C-0191",
        "datree:CIS_INVALID_VALUE_BIND_IMPERSONATE_ESCALATE", "kyverno:restrict-escalation-verbs-roles",
    ])]
internal sealed class BindEscalatePermission : PermissionRule
{
    private const string Group = "rbac.authorization.k8s.io";

    private const string WhyEscalate =
        "they may then do everything: the API server no longer asks whether they have what they give";

    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new(Group, ["clusterroles"], ["escalate"])
        {
            Doing = "write roles that allow more than their own",
            Why = WhyEscalate,
            Advice = "remove `escalate`, and give the role what it passes on",
            ClusterScoped = "ClusterRoles",
            WorstNames = null,
        },
        new(Group, ["roles"], ["escalate"])
        {
            Doing = "write roles that allow more than their own",
            Why = WhyEscalate,
            Advice = "remove `escalate`, and give the role what it passes on",
            WorstNames = null,
        },
        new(Group, ["clusterroles"], ["bind"])
        {
            Doing = "bind roles that allow more than their own",
            Why = "they may then do everything, for they can bind `cluster-admin` to themselves",
            Advice = "name the roles that may be bound in `resourceNames`",
            WorstNames = ["cluster-admin"],
        },
        new(Group, ["roles"], ["bind"])
        {
            Doing = "bind roles that allow more than their own",
            Why = "they may then give themselves every Role that is there",
            Advice = "name the roles that may be bound in `resourceNames`",
        },
    ];
}
