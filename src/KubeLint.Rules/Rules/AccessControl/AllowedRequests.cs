using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>A rule of a role that allows what no role should allow lightly.</summary>
/// <param name="Role">The role.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Reach">How far the role reaches.</param>
internal sealed record AllowedRequests(RoleParts Role, PolicyRule Rule, RoleReach Reach)
{
    /// <summary>
    /// Reports it at the verb. In the whole cluster it counts in full; objects in no namespace are reached in no other
    /// way.
    /// </summary>
    /// <param name="permission">What is allowed.</param>
    /// <param name="isNeeded">True if what the role is for cannot do without.</param>
    /// <param name="context">Takes the finding.</param>
    public void Report(Permission permission, bool isNeeded, RuleContext context)
    {
        bool isInNamespaces = permission.ClusterScoped is null;
        string where = isInNamespaces ? Reach.Where : "";
        string bind = isInNamespaces && Reach.Scope == RoleScope.Cluster
            ? ", or bind the role in the namespaces where it is needed" : "";
        string when = permission.Before is { } first ? $", before Kubernetes {first}" : "";
        FindingDraft draft = context.Report(
            Role.Manifest.At(Rule.Model, nameof(V1PolicyRule.Verbs), permission.VerbIn(Rule)),
            $"{Role.Manifest.DisplayName} lets its holders {permission.Doing}{where}{when}",
            permission.Why,
            permission.WorstNameIn(Rule) is { } worst
                ? $"remove `{worst}` from `resourceNames`" : $"{permission.Advice}{bind}");
        if (isNeeded || permission.Before <= context.Bundle.TargetVersions[0]
            || (isInNamespaces && Reach.Scope is not (RoleScope.Cluster or RoleScope.UserFacing)))
        {
            draft.WithSeverity(Severity.Info);
        }

        foreach (int entry in permission.ResourcesIn(Rule))
        {
            draft.WithRelated(ResourceAt(entry), "on this resource");
        }

        Reach.ShowIn(draft);
    }

    /// <summary>Reports what is in no namespace, which neither a Role nor a RoleBinding gives to anybody.</summary>
    /// <param name="permission">What would be allowed.</param>
    /// <param name="context">Takes the finding.</param>
    public void ReportIdle(Permission permission, RuleContext context)
    {
        int entry = permission.ResourcesIn(Rule)[0];
        string giver = Role.IsNamespaced ? "a Role" : "a RoleBinding";
        FindingDraft draft = context.Report(
                ResourceAt(entry),
                $"{Role.Manifest.DisplayName} names `{Rule.Model.Resources[entry]}`, which {giver} cannot give",
                $"{permission.ClusterScoped} are in no namespace, and {giver} gives only what is in its own",
                "remove it, or bind a ClusterRole with it in the whole cluster if it is needed")
            .WithSeverity(Severity.Info);
        Reach.ShowIn(draft);
    }

    private Place ResourceAt(int entry) => Role.Manifest.At(Rule.Model, nameof(V1PolicyRule.Resources), entry);
}
