using KubeLint.Bundles.References;
using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role for pods that nobody thought of.</summary>
[Rule(
    "KL9013",
    "role-binding-default-service-account",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A binding gives a role to the `default` ServiceAccount, or to all ServiceAccounts.",
    Equivalents =
    [
        "checkov:CKV_K8S_42", "kics:1e749bc9", "kubescape:C-0225", "kubescape:C-0239", "terrascan:AC_K8S_0113",
    ])]
internal sealed class RoleBindingDefaultServiceAccount : SubjectRule
{
    private const string Default = "default";
    private const string Accounts = "system:serviceaccounts";

    /// <summary>To pull images from a namespace's registry is given to all accounts of another one.</summary>
    private const string ImagePuller = "system:image-puller";

    /// <inheritdoc/>
    protected override void Check(BoundSubject bound, RuleContext context)
    {
        if (bound.Role.Name is not ImagePuller && HoldersOf(bound) is { } holders)
        {
            Report(
                bound,
                ($"{bound.Binding.DisplayName} gives {bound.RoleName} to {holders}",
                "so pods have it that do not need it, and those that are added later too",
                "give the pods that need it a ServiceAccount of their own, and bind the role to that"),
                context);
        }
    }

    private static string? HoldersOf(BoundSubject bound) => bound.Subject switch
    {
        { Kind: "ServiceAccount", Name: Default } => "the account of all pods that name none",
        { Kind: "User", Name: var user } when user.StartsWith(BoundAccounts.AccountUser, StringComparison.Ordinal)
            && user.EndsWith($":{Default}", StringComparison.Ordinal) => "the account of all pods that name none",
        { Kind: "Group", Name: Accounts } => "all ServiceAccounts of the cluster",
        { Kind: "Group", Name: var name } when name.StartsWith($"{Accounts}:", StringComparison.Ordinal) =>
            "all ServiceAccounts of a namespace",
        _ => null,
    };
}
