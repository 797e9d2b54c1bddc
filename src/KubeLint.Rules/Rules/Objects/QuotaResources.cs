using System.Collections.Frozen;

namespace KubeLint.Rules.Objects;

/// <summary>The names of resources in quotas and limits (<c>pkg/apis/core/helper</c>).</summary>
internal static class QuotaResources
{
    private const string HugePages = "hugepages-";
    private const string RequestsPrefix = "requests.";
    private const string Pods = "pods";

    private static readonly FrozenSet<string> _ofPods = FrozenSet.Create(
        StringComparer.Ordinal,
        "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

    private static readonly FrozenSet<string> _amounts = FrozenSet.Create(
        StringComparer.Ordinal,
        "ephemeral-storage", "requests.ephemeral-storage", "limits.ephemeral-storage", "requests.storage");

    private static readonly FrozenSet<string> _counted = FrozenSet.Create(
        StringComparer.Ordinal,
        Pods, "resourcequotas", "services", "replicationcontrollers", "secrets", "persistentvolumeclaims", "configmaps",
        "services.nodeports", "services.loadbalancers");

    private static readonly FrozenSet<string> _ofContainers =
        FrozenSet.Create(StringComparer.Ordinal, "cpu", "memory", "ephemeral-storage");

    /// <summary>Tells whether a quota of a resource is a number of things.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>True for Pods, Services and the like.</returns>
    public static bool AreCounted(string resource) => _counted.Contains(resource);

    /// <summary>Tells whether a quota can be about a resource. Those with a domain can always.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>False for a short name that means nothing.</returns>
    public static bool CanBeInQuota(string resource) => resource.Contains('/', StringComparison.Ordinal)
        || IsStandard(resource);

    /// <summary>Tells whether limits of containers and pods can be about a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>False for a short name that no container can ask for.</returns>
    public static bool CanBeInContainer(string resource) => resource.Contains('/', StringComparison.Ordinal)
        || _ofContainers.Contains(resource) || resource.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Tells whether a scope can be used for a resource.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="resource">The resource.</param>
    /// <returns>False where the API server refuses both together.</returns>
    public static bool HasScope(string scope, string resource) => !IsStandard(resource) || scope switch
    {
        "BestEffort" => resource is Pods,
        "NotBestEffort" or "Terminating" or "NotTerminating" or "PriorityClass" or "CrossNamespacePodAffinity" =>
            resource is Pods || _ofPods.Contains(resource),
        _ => true,
    };

    private static bool IsStandard(string resource) => _ofPods.Contains(resource) || _amounts.Contains(resource)
        || _counted.Contains(resource)
        || resource.StartsWith(HugePages, StringComparison.Ordinal)
        || resource.StartsWith(RequestsPrefix + HugePages, StringComparison.Ordinal);
}
