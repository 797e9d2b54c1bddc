using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Ingress;

/// <summary>Which hosts of an Ingress its TLS is for.</summary>
internal static class TlsHosts
{
    /// <summary>Tells whether an Ingress has TLS for a host.</summary>
    /// <param name="spec">The Ingress's spec.</param>
    /// <param name="host">The host of a rule; empty for one without.</param>
    /// <returns>True if some item lists the host, a wildcard for it, or no hosts at all.</returns>
    public static bool Cover(V1IngressSpec spec, string host) => (spec.Tls ?? []).Any(tls =>
        tls.Hosts is not { Count: > 0 } hosts || host.Length == 0 || hosts.Any(each => Matches(each, host)));

    /// <summary>Tells whether a rule is for a host that TLS is for.</summary>
    /// <param name="spec">The Ingress's spec.</param>
    /// <param name="host">The host, perhaps a wildcard.</param>
    /// <returns>True if some rule has it, a wildcard for it, a host that it is a wildcard for, or no host.</returns>
    public static bool AreUsed(V1IngressSpec spec, string host) => (spec.Rules ?? []).Any(rule =>
        string.IsNullOrEmpty(rule.Host) || TextTemplates.AppearIn(rule.Host)
        || Matches(host, rule.Host) || Matches(rule.Host, host));

    /// <summary>A wildcard stands for one label.</summary>
    private static bool Matches(string pattern, string host) =>
        pattern.Equals(host, StringComparison.OrdinalIgnoreCase)
        || (pattern.StartsWith("*.", StringComparison.Ordinal)
            && host.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot
            && pattern.AsSpan(1).Equals(host.AsSpan(dot), StringComparison.OrdinalIgnoreCase));
}
