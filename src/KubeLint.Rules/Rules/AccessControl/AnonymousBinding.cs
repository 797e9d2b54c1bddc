using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role for those who do not log in.</summary>
[Rule(
    "KL9010",
    "anonymous-binding",
    RuleFamily.AccessControl,
    Severity.Error,
    Summary = "A binding gives a role to everybody who reaches the API server, without a login.",
    Equivalents =
    [
        "kubesec:BindingsToSystemAnonymous", "trivy:KSV-0122", "kubescape:C-0262",
        "kyverno:restrict-binding-system-groups", "gatekeeper:k8sdisallowanonymous",
    ])]
internal sealed class AnonymousBinding : SubjectRule
{
    internal const string User = "system:anonymous";
    internal const string Group = "system:unauthenticated";
    private const string Advice = "bind it to the users, groups or accounts that need it";

    /// <inheritdoc/>
    protected override void Check(BoundSubject bound, RuleContext context)
    {
        string name = bound.Subject.Name;
        if (name is not (User or Group))
        {
            return;
        }

        if (bound.Subject.Kind is "ServiceAccount" || bound.Subject.Kind == (name is User ? "Group" : "User"))
        {
            context.Report(
                    bound.Place,
                    $"No {bound.Subject.Kind} is called `{name}`",
                    $"that is the {(name is User ? "user" : "group")} of requests without a login, "
                        + "so nobody gets the role, or everybody once it is put right",
                    Advice)
                .WithSeverity(Severity.Warning);
            return;
        }

        Report(
            bound,
            ($"{bound.Binding.DisplayName} gives {bound.RoleName} to those who do not log in",
            "everybody who reaches the API server has it, from the internet too if it can be reached from there",
            Advice),
            context);
    }
}
