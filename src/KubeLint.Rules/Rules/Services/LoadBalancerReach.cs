using System.Net;
using k8s.Models;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Services;

/// <summary>Tells who can reach a Service of type LoadBalancer.</summary>
internal static class LoadBalancerReach
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("fc00::/7"),
    ];

    /// <summary>Tells whether the whole internet may reach it, as far as the manifest says.</summary>
    /// <param name="service">The Service.</param>
    /// <returns>
    /// False if it is internal by annotation, class or address, or if ranges are let in and none of them is that of all
    /// addresses.
    /// </returns>
    public static bool IsOpen(Manifest<V1Service> service)
    {
        V1ServiceSpec? spec = service.Model.Spec;
        IEnumerable<string> sources = (spec?.LoadBalancerSourceRanges ?? [])
            .Concat(LoadBalancerAnnotations.SourcesOf(service));
        return !LoadBalancerAnnotations.MakeInternal(service)
            && spec?.LoadBalancerClass is not "tailscale"
            && !IsPrivate(spec?.LoadBalancerIP)
            && !IsRestricted([.. sources.Select(range => range.Trim())]);
    }

    /// <summary>One range of all addresses lets everybody in, whatever else is listed.</summary>
    private static bool IsRestricted(string[] sources) =>
        sources.Length > 0
        && !Array.Exists(sources, range => range.EndsWith("/0", StringComparison.Ordinal));

    private static bool IsPrivate(string? address) =>
        address is { Length: > 0 } && IpText.TryParse(address, out IPAddress ip, out _)
        && Array.Exists(Private, network => network.Contains(ip));
}
