using System.Globalization;
using System.Net;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Names and name servers of a pod that Kubernetes does not take.</summary>
[Rule(
    "KL0527",
    "invalid-pod-dns",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The host name, host aliases, name servers or search domains of a pod are not what they must be.")]
internal sealed class InvalidPodDns : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        V1PodSpec spec = template.Spec;
        CheckLabel("The host name", spec.Hostname, template, nameof(spec.Hostname), context);
        CheckLabel("The subdomain", spec.Subdomain, template, nameof(spec.Subdomain), context);
        foreach (V1HostAlias alias in spec.HostAliases.Each())
        {
            CheckAddress(alias.Ip, () => template.Manifest.At(alias, nameof(alias.Ip)), context);
            for (int index = 0; alias.Hostnames is { } names && index < names.Count; index++)
            {
                int item = index;
                PodRefusal.OfName(
                    "The host name",
                    names[index],
                    NameGrammar.Subdomain,
                    () => template.Manifest.At(alias, nameof(alias.Hostnames), item))?.Report(context);
            }
        }

        CheckPolicy(template, context);
        if (spec.DnsConfig is { } dns)
        {
            PodRefusal.Report(new DnsConfigFaults(template.Manifest, dns, context).Faults(), context);
        }
    }

    private static void CheckPolicy(PodTemplate template, RuleContext context)
    {
        V1PodSpec spec = template.Spec;
        if (spec.DnsPolicy is not "None" || spec.DnsConfig?.Nameservers is { Count: > 0 })
        {
            return;
        }

        Place servers = spec.DnsConfig is null
            ? template.At(nameof(spec.DnsPolicy))
            : template.Manifest.At(spec.DnsConfig, nameof(spec.DnsConfig.Nameservers));
        bool isWrongType = spec.DnsConfig is null && template.Manifest.Has(spec, nameof(spec.DnsConfig));
        if (!isWrongType && servers.Node is null or YamlScalar or YamlSequence { Items.Count: 0 })
        {
            context.Report(
                servers,
                $"{template.DisplayName} has the DNS policy `None` and no name server",
                PodRefusal.Why,
                "add one to `dnsConfig.nameservers`, or remove `dnsPolicy`");
        }
    }

    private static void CheckLabel(
        string subject, string? name, PodTemplate template, string property, RuleContext context)
    {
        if (name is { Length: > 0 })
        {
            PodRefusal.OfName(subject, name, NameGrammar.Label, template.Manifest, template.Spec, property)
                ?.Report(context);
        }
    }

    private static void CheckAddress(string? address, Func<Place> place, RuleContext context)
    {
        if (address is not null && !TextTemplates.AppearIn(address)
            && !IpText.TryParse(address, out IPAddress _, out bool _))
        {
            context.Report(
                place(),
                string.Create(CultureInfo.InvariantCulture, $"`{address}` is no IP address"),
                PodRefusal.Why,
                "write an IPv4 or IPv6 address");
        }
    }
}
