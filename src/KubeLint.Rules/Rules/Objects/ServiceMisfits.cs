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
    /// <param name="rows">Takes the fields, whether they are there or not.</param>
    public static void List(V1ServiceSpec spec, TableRows<Misfit> rows)
    {
        ListOfBalancer(spec, rows);
        if (spec.Type is "ExternalName")
        {
            ListOfExternalName(spec, rows);
        }

        rows.Add(new(
            new Field(spec, nameof(spec.SessionAffinityConfig)),
            spec is { SessionAffinityConfig: not null, SessionAffinity: null or "None" },
            new Field(spec, nameof(spec.SessionAffinity)),
            "there is no session affinity") { Alternative = "write `sessionAffinity: ClientIP`" });
    }

    private static void ListOfBalancer(V1ServiceSpec spec, TableRows<Misfit> rows)
    {
        Field type = new(spec, nameof(spec.Type));
        bool isBalanced = spec.Type is LoadBalancer;
        if (!isBalanced && spec is { LoadBalancerSourceRanges.Count: > 0 } or { LoadBalancerClass: not null }
            or { AllocateLoadBalancerNodePorts: not null })
        {
            string reason = $"the Service is of type `{spec.Type ?? "ClusterIP"}`";
            rows.Add(new(
                new Field(spec, nameof(spec.LoadBalancerSourceRanges)),
                spec.LoadBalancerSourceRanges is { Count: > 0 },
                type,
                reason));
            rows.Add(new(
                new Field(spec, nameof(spec.LoadBalancerClass)), spec.LoadBalancerClass is not null, type, reason));
            rows.Add(new(
                new Field(spec, nameof(spec.AllocateLoadBalancerNodePorts)),
                spec.AllocateLoadBalancerNodePorts is not null,
                type,
                reason));
        }

        rows.Add(new(
            new Field(spec, nameof(spec.HealthCheckNodePort)),
            spec.HealthCheckNodePort is not (null or 0) && (!isBalanced || spec.ExternalTrafficPolicy is not "Local"),
            isBalanced ? new Field(spec, nameof(spec.ExternalTrafficPolicy)) : type,
            "only a LoadBalancer Service with `externalTrafficPolicy: Local` is checked by node"));
    }

    private static void ListOfExternalName(V1ServiceSpec spec, TableRows<Misfit> rows)
    {
        const string Reason = "an ExternalName Service has no addresses";
        Field type = new(spec, nameof(spec.Type));
        rows.Add(new(new Field(spec, nameof(spec.IpFamilies)), spec.IpFamilies is { Count: > 0 }, type, Reason));
        rows.Add(new(new Field(spec, nameof(spec.IpFamilyPolicy)), spec.IpFamilyPolicy is not null, type, Reason));
    }
}
