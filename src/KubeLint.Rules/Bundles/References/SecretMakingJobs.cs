using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>
/// The Jobs that may create Secrets: those whose account is bound to a role for it. An installation makes its
/// certificates and passwords so, under names that stand in the program alone.
/// </summary>
internal sealed class SecretMakingJobs
{
    private readonly Bundle _bundle;
    private readonly HomeIndex<Manifest> _jobs;

    public SecretMakingJobs(Bundle bundle)
    {
        _bundle = bundle;
        _jobs = new HomeIndex<Manifest>(bundle.Vicinity, bundle.Kustomizations);
        HashSet<string> accounts = new(StringComparer.Ordinal);
        foreach (Manifest manifest in bundle.Manifests)
        {
            if (IsBinding(manifest))
            {
                AddAccounts(manifest, accounts);
            }
        }

        foreach (Manifest manifest in bundle.Manifests)
        {
            if (manifest.ModelObject is V1Job or V1CronJob
                && manifest.PodTemplate?.Spec is { ServiceAccountName: { } account } && accounts.Contains(account))
            {
                _jobs.Add(manifest, manifest.Source);
            }
        }
    }

    /// <summary>Tells whether such a Job is near an object, and may be applied into its namespace.</summary>
    /// <param name="from">The object that needs a Secret.</param>
    public bool AreNear(Manifest from) => _jobs.Near(from.Source).Any(
        job => _bundle.Relate(from, job) != NamespaceRelation.Different);

    private static bool IsBinding(Manifest manifest) =>
        manifest is { Group: "rbac.authorization.k8s.io", Kind: "RoleBinding" or "ClusterRoleBinding" };

    private void AddAccounts(Manifest binding, HashSet<string> accounts)
    {
        IReadOnlyList<ObjectReference> references = _bundle.References.From(binding);
        if (!references.Any(AllowsMakingSecrets))
        {
            return;
        }

        foreach (ObjectReference reference in references)
        {
            if (reference.Use == ReferenceUse.Account)
            {
                accounts.Add(reference.Name);
            }
        }
    }

    private bool AllowsMakingSecrets(ObjectReference reference) => reference.Use == ReferenceUse.Role
        && _bundle.References.Resolve(reference).Manifests.Any(MayCreateSecrets);

    private static bool MayCreateSecrets(Manifest role) =>
        ((role.ModelObject as V1Role)?.Rules ?? (role.ModelObject as V1ClusterRole)?.Rules ?? [])
            .Any(rule => rule is { Resources: { } resources, Verbs: { } verbs }
                && (resources.Contains("secrets") || resources.Contains("*"))
                && (verbs.Contains("create") || verbs.Contains("*")));
}
