using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>
/// The fields of Services that go with certain values of others only. How the type of a Service goes with its addresses
/// and node ports is told by the rules for Services.
/// </summary>
internal static class ServiceMisfits
{
    private const string LoadBalancer = "LoadBalancer";

    /// <summary>The fields of a Service.</summary>
    /// <param name="spec">The Service's spec.</param>
    /// <returns>The fields, whether they are there or not.</returns>
    public static IEnumerable<Misfit> Of(V1ServiceSpec spec) =>
    [
        .. OfBalancer(spec),
        .. OfExternalName(spec),
        new(
            new Field(spec, nameof(spec.SessionAffinityConfig)),
            spec is { SessionAffinityConfig: not null, SessionAffinity: null or "None" },
            new Field(spec, nameof(spec.SessionAffinity)),
            "there is no session affinity") { Alternative = "write `sessionAffinity: ClientIP`" },
    ];

    private static IEnumerable<Misfit> OfBalancer(V1ServiceSpec spec)
    {
        Field type = new(spec, nameof(spec.Type));
        string name = spec.Type ?? "ClusterIP";
        if (name != LoadBalancer)
        {
            string reason = $"the Service is of type `{name}`";
            yield return new(
                new Field(spec, nameof(spec.LoadBalancerSourceRanges)),
                spec.LoadBalancerSourceRanges is { Count: > 0 },
                type,
                reason);
            yield return new(
                new Field(spec, nameof(spec.LoadBalancerClass)), spec.LoadBalancerClass is not null, type, reason);
            yield return new(
                new Field(spec, nameof(spec.AllocateLoadBalancerNodePorts)),
                spec.AllocateLoadBalancerNodePorts is not null,
                type,
                reason);
        }

        yield return new(
            new Field(spec, nameof(spec.HealthCheckNodePort)),
            spec.HealthCheckNodePort is not (null or 0)
                && (name != LoadBalancer || spec.ExternalTrafficPolicy is not "Local"),
            name != LoadBalancer ? type : new Field(spec, nameof(spec.ExternalTrafficPolicy)),
            "only a LoadBalancer Service with `externalTrafficPolicy: Local` is checked by node");
    }

    private static IEnumerable<Misfit> OfExternalName(V1ServiceSpec spec)
    {
        if (spec.Type is "ExternalName")
        {
            const string Reason = "an ExternalName Service has no addresses";
            Field type = new(spec, nameof(spec.Type));
            yield return new(new Field(spec, nameof(spec.IpFamilies)), spec.IpFamilies is { Count: > 0 }, type, Reason);
            yield return new(
                new Field(spec, nameof(spec.IpFamilyPolicy)), spec.IpFamilyPolicy is not null, type, Reason);
        }
    }
}
