using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>One of those to whom a binding gives a role.</summary>
/// <param name="Binding">The binding.</param>
/// <param name="Role">The role, as the binding names it.</param>
/// <param name="Subject">The subject.</param>
internal readonly record struct BoundSubject(Manifest Binding, V1RoleRef Role, Rbacv1Subject Subject)
{
    /// <summary>The name of the subject.</summary>
    public Place Place => Binding.At(Subject, nameof(Subject.Name));

    /// <summary>What messages call the role, with its name as code.</summary>
    public string RoleName => $"{Role.Kind ?? "role"} `{Role.Name}`";

    /// <summary>True for a group of a name.</summary>
    /// <param name="name">The name.</param>
    public bool IsGroup(string name) => Subject.Kind == "Group" && Subject.Name == name;
}
