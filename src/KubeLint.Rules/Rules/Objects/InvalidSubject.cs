using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A subject of a role binding that can be nobody.</summary>
[Rule(
    "KL0438",
    "invalid-subject",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A subject of a RoleBinding or ClusterRoleBinding has a wrong kind or API group, or lacks a namespace.")]
internal sealed class InvalidSubject : ObjectRule
{
    private const string ServiceAccount = "ServiceAccount";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (RoleBindingParts.Of(manifest) is { } binding)
        {
            foreach (Rbacv1Subject subject in binding.Subjects.Each())
            {
                CheckSubject(manifest, subject, binding.IsNamespaced || IsKustomized(manifest, context), context);
            }
        }
    }

    /// <summary>Kustomize fills in the namespace of a ServiceAccount that it knows.</summary>
    private static bool IsKustomized(Manifest manifest, RuleContext context) =>
        context.Bundle.Kustomizations.That(manifest.Source).Count > 0;

    private static void CheckSubject(
        Manifest manifest, Rbacv1Subject subject, bool mayLackNamespace, RuleContext context)
    {
        if (subject.Kind is not { } kind || Blanks.AppearIn(kind))
        {
            return;
        }

        if (kind is not (ServiceAccount or "User" or "Group"))
        {
            new Refusal(
                manifest.At(subject, nameof(subject.Kind)),
                $"`{kind}` is no kind of subject",
                "write `ServiceAccount`, `User` or `Group`").Report(context);
            return;
        }

        if (subject.Name is "")
        {
            new Refusal(manifest.At(subject, nameof(subject.Name)), $"The {kind} has no name", "write its name")
                .Report(context);
        }

        bool isAccount = kind is ServiceAccount;
        string right = isAccount ? "" : RoleBindingParts.Group;
        if (subject.ApiGroup is { Length: > 0 } group && group != right && !Blanks.AppearIn(group))
        {
            new Refusal(
                manifest.At(subject, nameof(subject.ApiGroup)),
                $"`{group}` is not the API group of a {kind}",
                isAccount ? "remove `apiGroup`: it is the core group" : $"write `{right}`").Report(context);
        }

        if (isAccount)
        {
            CheckAccount(manifest, subject, mayLackNamespace, context);
        }
    }

    private static void CheckAccount(
        Manifest manifest, Rbacv1Subject account, bool mayLackNamespace, RuleContext context)
    {
        if (account.Name is { Length: > 0 } name)
        {
            NameFlaw.In(name, NameGrammar.Subdomain)?.At(
                $"The ServiceAccount `{name}`", manifest.At(account, nameof(account.Name)))?.Report(context);
        }

        Field space = new(account, nameof(account.NamespaceProperty));
        if (!mayLackNamespace && space.IsBlankIn(manifest))
        {
            new Refusal(
                space.In(manifest),
                $"The ServiceAccount `{account.Name}` has no namespace",
                "write the `namespace` that it is in")
            {
                Why = "the API server refuses it: a ClusterRoleBinding is in no namespace that could be meant",
            }.Report(context);
        }
    }
}
