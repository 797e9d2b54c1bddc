using System.Globalization;
using System.Net;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in the DNS settings of a pod.</summary>
/// <param name="manifest">The manifest of the pod.</param>
/// <param name="dns">The settings.</param>
/// <param name="context">The target versions.</param>
internal sealed class DnsConfigFaults(Manifest manifest, V1PodDNSConfig dns, RuleContext context)
{
    private const int MostServers = 3;
    private const int MostDomains = 32;
    private const int LongestDomains = 2048;

    /// <summary>All of them.</summary>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> Faults() => [.. InServers(), .. InDomains(), .. InOptions()];

    private IEnumerable<Refusal> InServers()
    {
        IList<string> servers = dns.Nameservers ?? [];
        if (servers.Count > MostServers)
        {
            yield return PodRefusal.Of(
                manifest.At(dns, nameof(dns.Nameservers), MostServers),
                string.Create(CultureInfo.InvariantCulture, $"The pod has {servers.Count} name servers"),
                "keep three at most");
        }

        for (int index = 0; index < servers.Count; index++)
        {
            if (ItemAt(nameof(dns.Nameservers), index) is { } place && !TextTemplates.AppearIn(servers[index])
                && !IpText.TryParse(servers[index], out IPAddress _, out bool _))
            {
                yield return PodRefusal.Of(
                    place, $"The name server `{servers[index]}` is no IP address", "write an IPv4 or IPv6 address");
            }
        }
    }

    private IEnumerable<Refusal> InDomains()
    {
        IList<string> domains = dns.Searches ?? [];
        if (domains.Count > MostDomains)
        {
            yield return PodRefusal.Of(
                manifest.At(dns, nameof(dns.Searches), MostDomains),
                string.Create(CultureInfo.InvariantCulture, $"The pod has {domains.Count} search domains"),
                "keep 32 at most");
        }

        if (string.Join(' ', domains).Length > LongestDomains)
        {
            yield return PodRefusal.Of(
                manifest.At(dns, nameof(dns.Searches)).OnKey(),
                "The search domains of the pod are too long together",
                "keep them to 2048 characters, spaces between them included");
        }

        bool isStrict = context.Settings.TargetsBefore(PodVersions.RelaxedSearchDomains);
        for (int index = 0; index < domains.Count; index++)
        {
            string domain = domains[index].EndsWith('.') ? domains[index][..^1] : domains[index];
            bool isRoot = domains[index] is "." && !isStrict;
            if (ItemAt(nameof(dns.Searches), index) is { } place && !isRoot
                && NameGrammar.Subdomain.FaultIn(isStrict ? domain : WithoutUnderscores(domain)) is { } fault
                && !TextTemplates.AppearIn(domain))
            {
                yield return PodRefusal.Of(
                    place,
                    $"The search domain `{domains[index]}` {fault.Problem}",
                    $"use {NameGrammar.Subdomain.Rule}") with
                {
                    Why = isStrict ? $"{PodRefusal.Why} in {PodVersions.Oldest(context)}" : PodRefusal.Why,
                };
            }
        }
    }

    /// <summary>Newer versions take underscores in a label: one at its start, any number inside.</summary>
    private static string WithoutUnderscores(string domain) => string.Join(
        '.',
        domain.Split('.').Select(label => (label.StartsWith('_') ? label[1..] : label).Replace('_', '-')));

    private IEnumerable<Refusal> InOptions() =>
        (dns.Options ?? [])
            .Where(option => option.Name is "" || (option.Name is null && !manifest.Has(option, nameof(option.Name))))
            .Select(option => PodRefusal.Of(
                manifest.At(option, nameof(option.Name)), "A DNS option has no name", "add `name`, such as `ndots`"));

    private Place? ItemAt(string property, int index) =>
        manifest.At(dns, property, index) is { Node: YamlScalar { Type: ScalarType.String } } place ? place : null;
}
