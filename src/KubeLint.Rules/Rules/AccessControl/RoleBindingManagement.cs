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
    private const string Group = "rbac.authorization.k8s.io";
    private const string Why = "they can give what they may do to others, where no manifest shows it";
    private const string Advice = "leave out what is not needed, and keep roles and bindings in manifests";

    private static readonly string[] Writing = ["create", "update", "patch"];

    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new(Group, ["clusterroles", "clusterrolebindings"], Writing)
        {
            Doing = "write ClusterRoles or their bindings",
            Why = Why,
            Advice = Advice,
            ClusterScoped = "ClusterRoles and their bindings",
        },
        new(Group, ["roles", "rolebindings"], Writing)
        {
            Doing = "write roles or bindings",
            Why = Why,
            Advice = Advice,
        },
    ];

    /// <summary>Who may go beyond their own permissions may do worse.</summary>
    protected override bool IsSettledIn(RoleParts role, PolicyRule rule) =>
        (rule.VerbThatAllows("bind") >= 0 || rule.VerbThatAllows("escalate") >= 0)
        && (rule.ResourceThatNames("roles") >= 0 || rule.ResourceThatNames("clusterroles") >= 0);
}
