using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Services;

/// <summary>
/// The annotations by which cloud providers and load balancers of the cluster's own are told who may reach a Service of
/// type LoadBalancer (the providers' documentation of their controllers).
/// </summary>
internal static class LoadBalancerAnnotations
{
    /// <summary>Those that keep it off the internet, with the values that do; none for any value.</summary>
    private static readonly (string Key, string[] Values)[] Internal =
    [
        ("service.beta.kubernetes.io/aws-load-balancer-internal", ["true", "0.0.0.0/0"]),
        ("service.beta.kubernetes.io/aws-load-balancer-scheme", ["internal"]),
        ("service.beta.kubernetes.io/azure-load-balancer-internal", ["true"]),
        ("service.beta.kubernetes.io/azure-load-balancer-internal-subnet", []),
        ("networking.gke.io/load-balancer-type", ["internal"]),
        ("cloud.google.com/load-balancer-type", ["internal"]),
        ("service.beta.kubernetes.io/openstack-internal-load-balancer", ["true"]),
        ("service.beta.kubernetes.io/oci-load-balancer-internal", ["true"]),
        ("oci-network-load-balancer.oraclecloud.com/internal", ["true"]),
        ("service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", ["intranet"]),
        ("service.beta.kubernetes.io/alicloud-loadbalancer-address-type", ["intranet"]),
        ("service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", []),
        ("service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", ["private"]),
        ("service.beta.kubernetes.io/do-loadbalancer-network", ["internal"]),
        ("service.beta.kubernetes.io/scw-loadbalancer-private", ["true"]),
        ("load-balancer.hetzner.cloud/disable-public-network", ["true"]),
    ];

    /// <summary>Those that list who may come in.</summary>
    private static readonly string[] Restricting =
    [
        "service.beta.kubernetes.io/load-balancer-source-ranges",
        "service.beta.kubernetes.io/aws-load-balancer-security-groups",
        "service.beta.kubernetes.io/azure-allowed-ip-ranges",
        "service.beta.kubernetes.io/azure-allowed-service-tags",
    ];

    /// <summary>Tells whether an annotation keeps the load balancer of a Service off the internet.</summary>
    /// <param name="service">The Service.</param>
    /// <returns>True if one does.</returns>
    public static bool MakeInternal(Manifest service) => Array.Exists(
        Internal,
        known => ValueOf(service, known.Key) is { } value
            && (known.Values.Length == 0 || known.Values.Contains(value, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The ranges, groups or tags that annotations of a Service let in.</summary>
    /// <param name="service">The Service.</param>
    /// <returns>What they list; none if there is no such annotation.</returns>
    public static IEnumerable<string> SourcesOf(Manifest service) => Restricting
        .Select(key => ValueOf(service, key))
        .OfType<string>()
        .SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string? ValueOf(Manifest service, string key) =>
        (service.NodeAt("metadata", "annotations", key) as YamlScalar)?.Value;
}
