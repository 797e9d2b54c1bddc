namespace KubeLint.Rules.Objects;

/// <summary>The names of resources in quotas and limits (<c>pkg/apis/core/helper</c>).</summary>
internal static class QuotaResources
{
    private const string HugePages = "hugepages-";
    private const string RequestsPrefix = "requests.";
    private const string Pods = "pods";

    /// <summary>Tells whether a quota of a resource is a number of things.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>True for Pods, Services and the like.</returns>
    public static bool AreCounted(string resource) => resource is Pods or "resourcequotas" or "services"
        or "replicationcontrollers" or "secrets" or "persistentvolumeclaims" or "configmaps" or "services.nodeports"
        or "services.loadbalancers";

    /// <summary>Tells whether a quota can be about a resource. Those with a domain can always.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>False for a short name that means nothing.</returns>
    public static bool CanBeInQuota(string resource) => resource.Contains('/', StringComparison.Ordinal)
        || IsStandard(resource);

    /// <summary>Tells whether limits of containers and pods can be about a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>False for a short name that no container can ask for.</returns>
    public static bool CanBeInContainer(string resource) => resource.Contains('/', StringComparison.Ordinal)
        || resource is "cpu" or "memory" or "ephemeral-storage"
        || resource.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Tells whether a scope can be used for a resource.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="resource">The resource.</param>
    /// <returns>False where the API server refuses both together.</returns>
    public static bool HasScope(string scope, string resource) => !IsStandard(resource) || scope switch
    {
        "BestEffort" => resource is Pods,
        "NotBestEffort" or "Terminating" or "NotTerminating" or "PriorityClass" or "CrossNamespacePodAffinity" =>
            resource is Pods || IsOfPods(resource),
        _ => true,
    };

    private static bool IsOfPods(string resource) => resource is "cpu" or "memory" or "requests.cpu"
        or "requests.memory" or "limits.cpu" or "limits.memory";

    private static bool IsStandard(string resource) => IsOfPods(resource) || AreCounted(resource)
        || resource is "ephemeral-storage" or "requests.ephemeral-storage" or "limits.ephemeral-storage"
            or "requests.storage"
        || resource.StartsWith(HugePages, StringComparison.Ordinal)
        || resource.StartsWith(RequestsPrefix + HugePages, StringComparison.Ordinal);
}
