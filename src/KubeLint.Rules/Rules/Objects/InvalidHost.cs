using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A host of an Ingress that is no domain.</summary>
[Rule(
    "KL0426",
    "invalid-host",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A host of an Ingress is an IP address, a URL or something else that is no domain.")]
internal sealed class InvalidHost : PartRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, object part) =>
        part is V1IngressSpec spec ? OfIngress(manifest, spec) : [];

    private static IEnumerable<Refusal> OfIngress(Manifest manifest, V1IngressSpec spec)
    {
        foreach (V1IngressRule rule in spec.Rules ?? [])
        {
            if (rule.Host is { Length: > 0 } host
                && OfHost(host, isAddressAllowed: false, () => manifest.At(rule, nameof(rule.Host))) is { } refusal)
            {
                yield return refusal;
            }
        }

        foreach (V1IngressTLS tls in spec.Tls ?? [])
        {
            for (int index = 0; tls.Hosts is { } hosts && index < hosts.Count; index++)
            {
                Place Here() => manifest.At(tls, nameof(tls.Hosts), index);
                if (OfHost(hosts[index], isAddressAllowed: true, Here) is { } refusal)
                {
                    yield return refusal;
                }
            }
        }
    }

    private static Refusal? OfHost(string host, bool isAddressAllowed, Func<Place> place)
    {
        if (!isAddressAllowed && IpText.TryParse(host, out _, out _))
        {
            return new Refusal(place(), $"The host `{host}` is an IP address", "write a domain, or leave the host out")
            {
                Why = "the API server refuses it: browsers send no address as a host to choose by",
            };
        }

        bool isWildcard = host.Contains('*', StringComparison.Ordinal);
        NameGrammar grammar = isWildcard ? NameGrammar.WildcardSubdomain : NameGrammar.Subdomain;
        Refusal? refusal = NameFlaw.In(host, grammar)?.At($"The host `{host}`", place());
        return refusal is not null && host.Contains("://", StringComparison.Ordinal)
            ? refusal with { Message = $"The host `{host}` is a URL", Advice = "write the domain only" }
            : refusal is not null && host.Contains(':', StringComparison.Ordinal)
                ? refusal with { Advice = "write the domain without a port" } : refusal;
    }
}
