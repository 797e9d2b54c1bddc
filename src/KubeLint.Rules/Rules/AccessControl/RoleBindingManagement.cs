using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to write roles or bindings.</summary>
[Rule(
    "KL9014",
    "role-binding-management",
    RuleFamily.AccessControl,
    Severity.Info,
    Summary = "A role allows to write roles or bindings.",
    Equivalents =
    [
        "checkov:CKV2_K8S_1", "trivy:KSV-0050", "trivy:KSV-0051", "trivy:KSV-0052", "trivy:KSV-0055",
    ])]
internal sealed class RoleBindingManagement : PermissionRule
{
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new(
            "rbac.authorization.k8s.io",
            ["roles", "clusterroles", "rolebindings", "clusterrolebindings"],
            ["create", "update", "patch"])
        {
            Doing = "write roles and bindings",
            Why = "they can give what they may do to others, where no manifest shows it",
            Advice = "leave out what is not needed, and keep roles and bindings in manifests",
        },
    ];

    /// <summary>Who may go beyond their own permissions may do worse.</summary>
    protected override bool IsSettledIn(RoleParts role, PolicyRule rule) =>
        (rule.VerbThatAllows("bind") >= 0 || rule.VerbThatAllows("escalate") >= 0)
        && (rule.ResourceThatNames("roles") >= 0 || rule.ResourceThatNames("clusterroles") >= 0);
}
