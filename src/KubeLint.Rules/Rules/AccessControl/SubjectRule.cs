using k8s.Models;
using KubeLint.Bundles.References;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.AccessControl;

/// <summary>A rule about whom roles are bound to.</summary>
internal abstract class SubjectRule : ObjectRule
{
    /// <summary>What kubeadm and the API server mean for everybody: public facts about the cluster.</summary>
    private static readonly string[] PublicRoles =
    [
        "system:public-info-viewer", "system:service-account-issuer-discovery", "kubeadm:bootstrap-signer-clusterinfo",
    ];

    /// <summary>Of a scan with more roles of one name nobody can tell which one is meant.</summary>
    private const int MostRoles = 64;

    /// <inheritdoc/>
    public sealed override void Check(Manifest manifest, RuleContext context)
    {
        if (RoleBindingParts.Of(manifest) is not { Role: { } role } binding || BuiltInAccess.Holds(manifest)
            || Array.IndexOf(PublicRoles, role.Name) >= 0)
        {
            return;
        }

        foreach (Rbacv1Subject subject in binding.Subjects.Each())
        {
            if (subject.Name is { Length: > 0 })
            {
                Check(new BoundSubject(manifest, role, subject), context);
            }
        }
    }

    /// <summary>Looks at one subject.</summary>
    /// <param name="bound">The subject; it has a name.</param>
    /// <param name="context">Takes the findings.</param>
    protected abstract void Check(BoundSubject bound, RuleContext context);

    /// <summary>Reports a subject, for information only if the role shows it next to nothing.</summary>
    /// <param name="bound">The subject.</param>
    /// <param name="text">What is wrong, why it matters and what to do.</param>
    /// <param name="context">Takes the finding.</param>
    protected static void Report(
        BoundSubject bound, (string Message, string Why, string Advice) text, RuleContext context)
    {
        FindingDraft draft = context.Report(bound.Place, text.Message, text.Why, text.Advice);
        IReadOnlyList<Manifest> roles = RolesOf(bound.Binding, context);
        if (roles.Count == 0)
        {
            return;
        }

        draft.WithRelated(roles[0].At("rules"), $"what {roles[0].DisplayName} allows");
        if (roles.Count <= MostRoles && roles.All(AllowsLittle))
        {
            draft.WithSeverity(Severity.Info);
        }
    }

    private static IReadOnlyList<Manifest> RolesOf(Manifest binding, RuleContext context)
    {
        ReferenceIndex references = context.Bundle.References;
        return references.From(binding).FirstOrDefault(each => each.Use == ReferenceUse.Role) is { } role
            && references.Resolve(role) is { IsThere: true, Manifests: { Count: > 0 } roles } ? roles : [];
    }

    /// <summary>
    /// To read objects of some names, or some of what the API server tells of itself, is next to nothing; but not
    /// Secrets, and subresources do more than read.
    /// </summary>
    private static bool AllowsLittle(Manifest role) =>
        RoleParts.Of(role) is { Rules: { } rules } && rules.All(rule =>
            (new PolicyRule(rule).IsReadOnly || rule.Verbs is ["use"])
            && (rule.ResourceNames is { Count: > 0 }
                ? rule.Resources?.Any(IsMore) != true
                : rule.NonResourceURLs is { Count: > 0 } urls && !urls.Contains(PolicyRule.All)));

    private static bool IsMore(string resource) =>
        resource is PolicyRule.All or "secrets" || resource.Contains('/', StringComparison.Ordinal);
}
