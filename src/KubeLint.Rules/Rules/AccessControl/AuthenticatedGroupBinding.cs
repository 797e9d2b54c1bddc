using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role for all who log in.</summary>
[Rule(
    "KL9011",
    "authenticated-group-binding",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A binding gives a role to everybody who can log in to the cluster.",
    Equivalents = ["trivy:KSV-01011", "kubescape:C-0265"])]
internal sealed class AuthenticatedGroupBinding : SubjectRule
{
    private const string Group = "system:authenticated";

    /// <summary>What Kubernetes itself gives to all of them.</summary>
    private static readonly string[] UsualRoles = ["system:discovery", "system:basic-user"];

    /// <inheritdoc/>
    protected override void Check(BoundSubject bound, RuleContext context)
    {
        if (bound.IsGroup(Group) && Array.IndexOf(UsualRoles, bound.Role.Name) < 0)
        {
            Report(
                bound,
                ($"{bound.Binding.DisplayName} gives {bound.RoleName} to everybody who can log in",
                "all users and all pods with a token have it; in some clouds, everybody with an account there",
                "bind it to the users, groups or accounts that need it"),
                context);
        }
    }
}
