using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A binding of something that is no role.</summary>
[Rule(
    "KL0437",
    "invalid-role-ref",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The `roleRef` of a RoleBinding or ClusterRoleBinding names no role that it can bind.")]
internal sealed class InvalidRoleRef : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        RoleBindingParts.Of(manifest) is { Role: { } role } binding ? OfRole(manifest, binding, role) : [];

    private static IEnumerable<Refusal> OfRole(Manifest manifest, RoleBindingParts binding, V1RoleRef role)
    {
        if (role.Kind is { } kind && !(kind is "ClusterRole" || (kind is "Role" && binding.IsNamespaced))
            && !Blanks.AppearIn(kind))
        {
            yield return new Refusal(
                manifest.At(role, nameof(role.Kind)),
                $"A {manifest.Kind} cannot bind a `{kind}`",
                kind is "Role" ? "use a RoleBinding, or bind a ClusterRole"
                    : binding.IsNamespaced ? "write `Role` or `ClusterRole`" : "write `ClusterRole`");
        }

        // Left out or empty, the API server fills the group in.
        if (role.ApiGroup is { Length: > 0 } group and not RoleBindingParts.Group && !Blanks.AppearIn(group))
        {
            yield return new Refusal(
                manifest.At(role, nameof(role.ApiGroup)),
                $"`{group}` is not the API group of roles",
                $"write `{RoleBindingParts.Group}`");
        }

        if (NameFlaw.In(role.Name, NameGrammar.PathSegment)?.At(
            $"The role `{role.Name}`", manifest.At(role, nameof(role.Name))) is { } name)
        {
            yield return name;
        }
    }
}
