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
internal sealed class InvalidSubject : RefusalRule
{
    private const string ServiceAccount = "ServiceAccount";

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        RoleBindingParts.Of(manifest) is { } binding
            ? binding.Subjects.SelectMany(subject =>
                OfSubject(manifest, subject, binding.IsNamespaced || IsKustomized(manifest, context)))
            : [];

    /// <summary>Kustomize fills in the namespace of a ServiceAccount that it knows.</summary>
    private static bool IsKustomized(Manifest manifest, RuleContext context) =>
        context.Bundle.Kustomizations.That(manifest.Source).Count > 0;

    private static IEnumerable<Refusal> OfSubject(Manifest manifest, Rbacv1Subject subject, bool mayLackNamespace)
    {
        if (subject.Kind is not { } kind || Blanks.AppearIn(kind))
        {
            yield break;
        }

        if (kind is not (ServiceAccount or "User" or "Group"))
        {
            yield return new Refusal(
                manifest.At(subject, nameof(subject.Kind)),
                $"`{kind}` is no kind of subject",
                "write `ServiceAccount`, `User` or `Group`");
            yield break;
        }

        if (subject.Name is "")
        {
            yield return new Refusal(
                manifest.At(subject, nameof(subject.Name)), $"The {kind} has no name", "write its name");
        }

        bool isAccount = kind is ServiceAccount;
        string right = isAccount ? "" : RoleBindingParts.Group;
        if (subject.ApiGroup is { Length: > 0 } group && group != right && !Blanks.AppearIn(group))
        {
            yield return new Refusal(
                manifest.At(subject, nameof(subject.ApiGroup)),
                $"`{group}` is not the API group of a {kind}",
                isAccount ? "remove `apiGroup`: it is the core group" : $"write `{right}`");
        }

        if (!isAccount)
        {
            yield break;
        }

        if (subject.Name is { Length: > 0 } name && NameFlaw.In(name, NameGrammar.Subdomain)?.At(
            $"The ServiceAccount `{name}`", manifest.At(subject, nameof(subject.Name))) is { } refusal)
        {
            yield return refusal;
        }

        Field space = new(subject, nameof(subject.NamespaceProperty));
        if (!mayLackNamespace && space.IsBlankIn(manifest))
        {
            yield return new Refusal(
                space.In(manifest),
                $"The ServiceAccount `{subject.Name}` has no namespace",
                "write the `namespace` that it is in")
            {
                Why = "the API server refuses it: a ClusterRoleBinding is in no namespace that could be meant",
            };
        }
    }
}
