using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to read Secrets.</summary>
[Rule(
    "KL9004",
    "access-to-secrets",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to read Secrets of any name.",
    Equivalents =
    [
        "kube-linter:access-to-secrets", "checkov:CKV2_K8S_5", "trivy:KSV-0041", "trivy:KSV-0113", "kics:b7bca5c4",
        "kics:056ac60e", "kubescape:C-0015", "kubescape:C-0186", "datree:CIS_INVALID_VERB_SECRETS",
        "kyverno:restrict-secret-role-verbs",
    ])]
internal sealed class AccessToSecrets : PermissionRule
{
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["secrets"], ["get", "list", "watch"])
        {
            Doing = "read Secrets",
            Why = "they hold passwords, keys and tokens, also those of accounts that may do more",
            Advice = "name the Secrets that are needed in `resourceNames`",
        },
    ];
}
