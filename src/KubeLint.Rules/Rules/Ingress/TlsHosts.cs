using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Ingress;

/// <summary>Which hosts of an Ingress its TLS is for, and the other way round.</summary>
internal sealed class TlsHosts
{
    /// <summary>More are not looked through for a near name: a hint must not cost more than the finding.</summary>
    private const int MostCompared = 64;

    private readonly HashSet<string> _ofTls = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ofRules = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _wildcardsOfRules = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _coversAll;
    private readonly bool _servesAll;

    /// <summary>Collects the hosts.</summary>
    /// <param name="spec">The Ingress's spec.</param>
    public TlsHosts(V1IngressSpec spec)
    {
        foreach (V1IngressTLS tls in spec.Tls ?? [])
        {
            _coversAll |= tls.Hosts is not { Count: > 0 };
            _ofTls.UnionWith(tls.Hosts ?? []);
        }

        foreach (V1IngressRule rule in spec.Rules ?? [])
        {
            if (string.IsNullOrEmpty(rule.Host) || TextTemplates.AppearIn(rule.Host))
            {
                _servesAll = true;
                continue;
            }

            _ofRules.Add(rule.Host);
            (IsWildcard(rule.Host) ? _wildcardsOfRules : _parents).Add(WildcardFor(rule.Host));
        }
    }

    /// <summary>Tells whether there is TLS for a host.</summary>
    /// <param name="host">The host of a rule; empty for one without.</param>
    /// <returns>True if some item lists the host, a wildcard for it, or no hosts at all.</returns>
    public bool Cover(string host) => _coversAll
        || (host.Length == 0 ? _ofTls.Count > 0 : _ofTls.Contains(host) || _ofTls.Contains(WildcardFor(host)));

    /// <summary>Tells whether a rule is for a host that TLS is for.</summary>
    /// <param name="host">The host, perhaps a wildcard.</param>
    /// <returns>True if some rule has it, a wildcard for it, a host that it is a wildcard for, or no host.</returns>
    public bool AreUsed(string host) => _servesAll || _ofRules.Contains(host)
        || _wildcardsOfRules.Contains(WildcardFor(host))
        || (IsWildcard(host) && _parents.Contains(host));

    /// <summary>The host of a rule that a mistyped one most likely means.</summary>
    /// <param name="host">The host.</param>
    /// <returns>The nearest of the first hosts, or null if none is near.</returns>
    public string? Nearest(string host) => EditDistance.Nearest(host, _ofRules.Take(MostCompared));

    private static bool IsWildcard(string host) => host.StartsWith("*.", StringComparison.Ordinal);

    /// <summary>A wildcard stands for one label.</summary>
    private static string WildcardFor(string host) =>
        host.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot ? $"*{host[dot..]}" : host;
}
