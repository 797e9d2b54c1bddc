using KubeLint.Manifests;
using KubeLint.Rules.Namespaces;
using KubeLint.Yaml;

namespace KubeLint.Rules.AccessControl;

/// <summary>Tells the roles and bindings that Kubernetes makes by itself, should they stand in a manifest.</summary>
internal static class BuiltInAccess
{
    /// <summary>The role that allows everything.</summary>
    public const string ClusterAdmin = "cluster-admin";

    /// <summary>All names that Kubernetes gives to roles, users and groups start so, but for a few.</summary>
    public const string Prefix = "system:";

    /// <summary>Kubernetes before 1.14 gave these to those who do not log in, too.</summary>
    private static readonly string[] OnceForEverybody = ["system:discovery", "system:basic-user"];

    private static readonly string[] UserFacing = [ClusterAdmin, "admin", "edit", "view"];

    /// <summary>Tells whether an object is a role or binding of Kubernetes itself.</summary>
    /// <param name="manifest">A role or binding.</param>
    /// <returns>True if its name or its label says so.</returns>
    public static bool Holds(Manifest manifest) => manifest.Kind switch
    {
        "ClusterRole" => IsOfSystem(manifest.Name) || Array.IndexOf(UserFacing, manifest.Name) >= 0,
        "ClusterRoleBinding" => (manifest.Name == ClusterAdmin && SubjectsOf(manifest).All(IsAdministrator))
            || BindsWhatIsBuiltIn(manifest),

        // Those in namespaces are for the parts of the control plane, which run in its namespaces.
        "Role" => IsOfSystem(manifest.Name) && IsInControlPlane(manifest),
        _ => IsInControlPlane(manifest) && BindsWhatIsBuiltIn(manifest),
    } || manifest.NodeAt("metadata", "labels", "kubernetes.io/bootstrapping") is not null;

    private static bool IsOfSystem(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    private static bool BindsWhatIsBuiltIn(Manifest manifest) => IsOfSystem(manifest.Name)
        && manifest.NodeAt("roleRef", "name") is YamlScalar { Value: var role } && IsOfSystem(role)
        && (Array.IndexOf(OnceForEverybody, role) >= 0
            || !SubjectsOf(manifest).Any(subject => subject.Name is AnonymousBinding.User or AnonymousBinding.Group));

    /// <summary>People may be added to the binding of Kubernetes itself; pods, and everybody, should not be.</summary>
    private static bool IsAdministrator((string? Kind, string? Name) subject) =>
        subject.Kind != "ServiceAccount"
        && (subject.Name is null or SystemMastersBinding.Masters || !IsOfSystem(subject.Name));

    private static IEnumerable<(string? Kind, string? Name)> SubjectsOf(Manifest binding) =>
        from subject in (binding.NodeAt("subjects") as YamlSequence)?.Items ?? []
        let fields = subject.Resolved as YamlMapping
        select (TextOf(fields, "kind"), TextOf(fields, "name"));

    private static string? TextOf(YamlMapping? fields, string key) =>
        (fields?.Find(key)?.Value.Resolved as YamlScalar)?.Value;

    private static bool IsInControlPlane(Manifest manifest) =>
        manifest.Namespace is BuiltInNamespaces.KubeSystem or "kube-public";
}
