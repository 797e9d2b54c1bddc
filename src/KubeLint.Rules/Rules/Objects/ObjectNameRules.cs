using KubeLint.Configuration;
using KubeLint.Grammars;
using KubeLint.Schemas;

namespace KubeLint.Rules.Objects;

/// <summary>
/// Which grammar the names of a kind have (the <c>validation</c> packages of Kubernetes' API groups; a kind that
/// validates no name of its own must still have one that fits a URL).
/// </summary>
internal static class ObjectNameRules
{
    // RelaxedServiceNameValidation
    private static readonly KubernetesVersion _relaxedServices = new(1, 34);
    private static readonly KubernetesVersion _strictStatefulSets = new(1, 27);

    /// <summary>The grammar of the names of a built-in kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="settings">The versions that have to take it; the strictest counts.</param>
    /// <returns>The grammar, and the version that it is for, or an empty text if it is that of all.</returns>
    public static (NameGrammar Grammar, string Versions) Of(string kind, LintSettings settings) => kind switch
    {
        "Namespace" => (NameGrammar.Label, ""),
        "Service" => OfService(settings),
        "StatefulSet" => settings.TargetsFrom(_strictStatefulSets)
            ? (NameGrammar.Label, settings.TargetsBefore(_strictStatefulSets) ? "Kubernetes from 1.27 on" : "")
            : (NameGrammar.Subdomain, ""),
        "Role" or "ClusterRole" or "RoleBinding" or "ClusterRoleBinding" or "PodDisruptionBudget" or "APIService"
            or "CertificateSigningRequest" or "ClusterTrustBundle" or "Event" or "IPAddress" or "StorageVersion"
            or "StorageVersionMigration" or "ComponentStatus" => (NameGrammar.PathSegment, ""),
        _ => (NameGrammar.Subdomain, ""),
    };

    /// <summary>The grammar of the names of Services.</summary>
    /// <param name="settings">The versions that have to take them; the strictest counts.</param>
    /// <returns>The grammar, and the versions that it is for.</returns>
    public static (NameGrammar Grammar, string Versions) OfService(LintSettings settings) =>
        settings.TargetsBefore(_relaxedServices)
            ? (NameGrammar.OldLabel, "Kubernetes before 1.34") : (NameGrammar.Label, "");
}
