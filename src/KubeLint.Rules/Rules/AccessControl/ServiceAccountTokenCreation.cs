using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to create tokens for service accounts.</summary>
[Rule(
    "KL9018",
    "service-account-token-creation",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to create tokens for service accounts of any name.",
    Equivalents =
    [
        "kubescape:C-0282",
    ])]
internal sealed class ServiceAccountTokenCreation : PermissionRule
{
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["serviceaccounts/token"], ["create"])
        {
            Doing = "create tokens for any ServiceAccount",
            Why = "with such a token they may do what the account may do",
            Advice = "name the accounts that are needed in `resourceNames`",
        },
    ];
}
