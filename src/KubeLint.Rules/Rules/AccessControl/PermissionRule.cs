using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>A rule about what roles allow.</summary>
internal abstract class PermissionRule : ObjectRule
{
    /// <summary>What the rule looks for. Of several in one rule of a role, the first is reported.</summary>
    protected abstract Permission[] Sought { get; }

    /// <inheritdoc/>
    public sealed override void Check(Manifest manifest, RuleContext context)
    {
        if (RoleParts.Of(manifest) is not { } role)
        {
            return;
        }

        RoleReach? reach = null;
        foreach (V1PolicyRule model in role.Rules.Each())
        {
            PolicyRule rule = new(model);
            if (IsSought(rule) && !rule.AllowsEverything && !IsSettledIn(role, rule))
            {
                reach ??= RoleReach.Of(role, context.Bundle);
                Report(new AllowedRequests(role, rule, reach), context);
            }
        }
    }

    /// <summary>
    /// Tells whether a rule of a role is the matter of another rule, or bounded by the rest of the role.
    /// </summary>
    /// <param name="role">The role.</param>
    /// <param name="rule">A rule of it that is sought.</param>
    /// <returns>True to say nothing of it.</returns>
    protected virtual bool IsSettledIn(RoleParts role, PolicyRule rule) => false;

    /// <summary>Tells whether what a role is for cannot do without.</summary>
    /// <param name="role">A role with a rule that is sought.</param>
    /// <returns>True to report it for information only.</returns>
    protected virtual bool IsNeededBy(RoleParts role) => false;

    private bool IsSought(PolicyRule rule)
    {
        foreach (Permission permission in Sought)
        {
            if (permission.IsIn(rule))
            {
                return true;
            }
        }

        return false;
    }

    private void Report(AllowedRequests allowed, RuleContext context)
    {
        Permission[] found = Array.FindAll(Sought, permission => permission.IsIn(allowed.Rule));
        if (Array.Find(found, each => each.ClusterScoped is null || !allowed.Reach.IsNamespaced) is { } permission)
        {
            allowed.Report(permission, IsNeededBy(allowed.Role), context);
        }
        else
        {
            allowed.ReportIdle(found[0], context);
        }
    }
}
