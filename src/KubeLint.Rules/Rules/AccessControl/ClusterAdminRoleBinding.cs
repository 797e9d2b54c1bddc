using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.AccessControl;

/// <summary>A binding of the role that allows everything.</summary>
[Rule(
    "KL9003",
    "cluster-admin-role-binding",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A binding gives the ClusterRole `cluster-admin`, which allows everything.",
    Equivalents =
    [
        "kube-linter:cluster-admin-role-binding", "polaris:clusterrolebindingClusterAdmin",
        "polaris:rolebindingClusterAdminClusterRole", "polaris:rolebindingClusterAdminRole", "trivy:KSV-0111",
        "kics:249328b8", "kubescape:C-0035", "kubescape:C-0185", "datree:CIS_INVALID_ROLE_CLUSTER_ADMIN",
        "kyverno:restrict-binding-clusteradmin",
    ])]
internal sealed class ClusterAdminRoleBinding : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (RoleBindingParts.Of(manifest) is not { Role: { Kind: "ClusterRole" } role } binding
            || role.Name != BuiltInAccess.ClusterAdmin || BuiltInAccess.Holds(manifest)
            || FirstHolder(binding.Subjects) is not { } holder)
        {
            return;
        }

        FindingDraft draft = binding.IsNamespaced
            ? context.Report(
                    manifest.At(role, nameof(role.Name)),
                    $"{manifest.DisplayName} lets its subjects do everything in its namespace",
                    "what takes over one of them has all that runs there, with all Secrets",
                    "bind a role that allows what is needed; `edit` and `admin` allow less")
                .WithSeverity(Severity.Info)
            : context.Report(
                manifest.At(role, nameof(role.Name)),
                $"{manifest.DisplayName} lets its subjects do everything in the cluster",
                "what takes over one of them, such as a bug in a pod, has the whole cluster",
                "bind a role that allows what is needed, with RoleBindings where namespaces are enough");
        draft.WithRelated(manifest.At(holder, nameof(holder.Name)), $"{holder.Kind ?? "subject"} `{holder.Name}`");
    }

    /// <summary>The masters of the cluster have it anyway.</summary>
    private static Rbacv1Subject? FirstHolder(IList<Rbacv1Subject>? subjects)
    {
        foreach (Rbacv1Subject subject in subjects.Each())
        {
            if (subject is not { Kind: "Group", Name: SystemMastersBinding.Masters } && subject.Name is { Length: > 0 })
            {
                return subject;
            }
        }

        return null;
    }
}
