using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role for those who may do everything already.</summary>
[Rule(
    "KL9012",
    "system-masters-binding",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A binding names the group `system:masters`, which may do everything without any role.",
    Equivalents =
    [
        "trivy:KSV-0123", "kubescape:C-0246", "datree:CIS_INVALID_VALUE_SYSTEM_MASTERS",
        "kyverno:restrict-binding-system-groups",
    ])]
internal sealed class SystemMastersBinding : SubjectRule
{
    /// <summary>The group that the API server lets do everything, whatever the roles say.</summary>
    internal const string Masters = "system:masters";

    /// <inheritdoc/>
    protected override void Check(BoundSubject bound, RuleContext context)
    {
        if (bound.IsGroup(Masters))
        {
            context.Report(
                bound.Place,
                $"{bound.Binding.DisplayName} gives {bound.RoleName} to the group `{Masters}`",
                "its members may do everything without a role, and no role can be taken away from them; "
                    + "the group is for emergencies",
                "bind the role to a group of your own, and remove this one");
        }
    }
}
