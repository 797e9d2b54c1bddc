using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to write admission webhooks.</summary>
[Rule(
    "KL9015",
    "webhook-configuration-access",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to write admission webhooks of any name.",
    Equivalents =
    [
        "checkov:CKV_K8S_155", "trivy:KSV-0114", "kubescape:C-0281",
        "kyverno:restrict-clusterrole-mutating-validating-admission-webhooks",
    ])]
internal sealed class WebhookConfigurationAccess : PermissionRule
{
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new(
            "admissionregistration.k8s.io",
            ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"],
            ["create", "update", "patch", "delete", "deletecollection"])
        {
            Doing = "write or remove admission webhooks of any name",
            Why = "a webhook sees every object that is written, Secrets too, can change it, and can stop all writing",
            Advice = "name its own webhooks in `resourceNames`; `create` and `deletecollection` cannot be limited so",
            ClusterScoped = "webhook configurations",
        },
    ];
}
