using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.PodSpecs;

namespace KubeLint.Rules.Services;

/// <summary>A node port that cannot be had: outside of the range, or taken by another Service.</summary>
[Rule("KL3002", "nodeport-range", RuleFamily.Services, Severity.Error,
    Summary = "A node port is outside of 30000 to 32767, or two Services claim the same.",
    Guide = "Services")]
[RuleOption(Lowest, "The first port of `--service-node-port-range`.", value: 30_000, least: 1, most: 65_535)]
[RuleOption(Highest, "The last port of `--service-node-port-range`.", value: 32_767, least: 1, most: 65_535)]
internal sealed class NodePortRange : BundleRule
{
    private const string Lowest = "lowest";
    private const string Highest = "highest";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        NodePortClaims claims = new(bundle);
        foreach (Manifest<V1Service> service in bundle.All<V1Service>())
        {
            if (service.Model.Spec is { Type: "NodePort" or "LoadBalancer" } spec)
            {
                CheckRange(service, spec, spec.HealthCheckNodePort, nameof(spec.HealthCheckNodePort), context);
                CheckPorts(service, spec.Ports ?? [], claims, context);
            }
        }
    }

    private static void CheckPorts(
        Manifest<V1Service> service, IList<V1ServicePort> ports, NodePortClaims claims, RuleContext context)
    {
        V1ServicePort[] claiming = [.. ports.Where(port => port.NodePort is not (null or 0))];
        if (claiming.Length == 0)
        {
            return;
        }

        HashSet<V1ServicePort> repeated = new(ReferenceEqualityComparer.Instance);
        foreach ((V1ServicePort later, V1ServicePort earlier) in
            RepeatedItems.Find(claiming, port => (object)(port.NodePort, ProtocolOf(port))))
        {
            repeated.Add(later);
            Report(service, later, "another port of the same Service has it too", context)
                .WithRelated(service.At(earlier, nameof(earlier.NodePort)), "the first one");
        }

        foreach (V1ServicePort port in claiming.Where(port => !repeated.Contains(port)))
        {
            if (CheckRange(service, port, port.NodePort, nameof(port.NodePort), context)
                && claims.Take(service, port) is { } other)
            {
                Report(service, port, $"{other.Service.DisplayName} has it too, and they are applied together", context)
                    .WithRelated(
                        other.Service.At(other.Port, nameof(port.NodePort)), $"taken by {other.Service.DisplayName}");
            }
        }
    }

    private static FindingDraft Report(
        Manifest<V1Service> service, V1ServicePort port, string reason, RuleContext context) =>
        context.Report(
            service.At(port, nameof(port.NodePort)),
            string.Create(
                CultureInfo.InvariantCulture, $"{service.DisplayName} claims the node port {port.NodePort}: {reason}"),
            "the whole cluster has each node port once, whatever the namespace, and refuses the second",
            "choose another `nodePort`, or leave it out to be given a free one");

    private static bool CheckRange(
        Manifest<V1Service> service, object owner, int? port, string property, RuleContext context)
    {
        int lowest = context.NumberOf(service, Lowest);
        int highest = context.NumberOf(service, Highest);
        if (port is null or 0 || (port >= lowest && port <= highest))
        {
            return true;
        }

        Place place = service.At(owner, property);
        context.Report(
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"`{place.Path.LastKey}` of {service.DisplayName} is {port}, outside of {lowest} to {highest}"),
            "the API server refuses it, unless it was started with another `--service-node-port-range`",
            "choose a port from the range, or leave it out to be given a free one");
        return false;
    }

    private static string ProtocolOf(V1ServicePort port) =>
        port.Protocol is { Length: > 0 } protocol ? protocol : "TCP";
}
