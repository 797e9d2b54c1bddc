using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The fields outside of pods that hold IP addresses and ranges.</summary>
internal static class AddressFields
{
    private const string Headless = "None";

    /// <summary>The addresses of a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the addresses; none for most parts.</param>
    public static void List(object part, TableRows<AddressField> rows) => rows.AddRange(Of(part));

    private static IEnumerable<AddressField> Of(object part) => part switch
    {
        V1ServiceSpec
        {
            ClusterIP: null or Headless, ClusterIPs: null, ExternalIPs: null, LoadBalancerSourceRanges: null
        } => [],
        V1ServiceSpec spec => OfService(spec),
        V1NetworkPolicySpec spec => PolicyParts.Peers(spec).Select(peer => peer.IpBlock).OfType<V1IPBlock>()
            .SelectMany(block => One(block, nameof(block.Cidr), block.Cidr, isRange: true)
                .Concat(All(block, nameof(block.Except), block.Except, isRange: true))),
        V1Endpoints model => (model.Subsets ?? [])
            .SelectMany(subset => (subset.Addresses ?? []).Concat(subset.NotReadyAddresses ?? []))
            .SelectMany(address => One(address, nameof(address.Ip), address.Ip, isRange: false))
            .Select(address => address with { IsOfEndpoint = true }),
        V1EndpointSlice { AddressType: "IPv4" or "IPv6" } model => (model.Endpoints ?? [])
            .SelectMany(endpoint => All(endpoint, nameof(endpoint.Addresses), endpoint.Addresses, isRange: false))
            .Select(address => address with { IsOfEndpoint = true, OnlyVersion = model.AddressType == "IPv4" ? 4 : 6 }),
        V1ServiceCIDR { Spec: { } spec } => All(spec, nameof(spec.Cidrs), spec.Cidrs, isRange: true),
        V1Node { Spec: { } spec } => All(spec, nameof(spec.PodCIDRs), spec.PodCIDRs, isRange: true),
        _ => [],
    };

    private static IEnumerable<AddressField> OfService(V1ServiceSpec spec) =>
    [
        .. One(spec, nameof(spec.ClusterIP), spec.ClusterIP is Headless ? null : spec.ClusterIP, isRange: false),
        .. All(spec, nameof(spec.ClusterIPs), spec.ClusterIPs, isRange: false)
            .Where(address => address.Text is not (Headless or "")),
        .. All(spec, nameof(spec.ExternalIPs), spec.ExternalIPs, isRange: false)
            .Select(address => address with { IsOfEndpoint = true }),

        // Spaces around ranges are a relic of the annotation that the field comes from, and allowed.
        .. All(spec, nameof(spec.LoadBalancerSourceRanges), spec.LoadBalancerSourceRanges, isRange: true)
            .Select(range => range with { Text = range.Text.Trim() }),
    ];

    private static IEnumerable<AddressField> One(object owner, string property, string? text, bool isRange) =>
        text is { Length: > 0 } ? [new(text, isRange, manifest => manifest.At(owner, property))] : [];

    private static IEnumerable<AddressField> All(object owner, string property, IList<string>? texts, bool isRange) =>
        (texts ?? []).Select((text, index) =>
            new AddressField(text, isRange, manifest => manifest.At(owner, property, index)));
}
