using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Services;

/// <summary>
/// Finds the ports that pods listen on without declaring them: their command lines, variables, probes or configuration
/// give the number.
/// </summary>
internal static class ToldPorts
{
    /// <summary>Of a ConfigMap that stands in many folders so many are read.</summary>
    private const int MostConfigMaps = 8;

    /// <summary>Tells whether something gives pods the number of a port.</summary>
    /// <param name="template">The pods.</param>
    /// <param name="port">The number.</param>
    /// <param name="bundle">The objects of the scan.</param>
    public static bool Have(PodTemplate template, int port, Bundle bundle)
    {
        string digits = port.ToString(CultureInfo.InvariantCulture);
        return template.Containers.Any(container => container.IsLongRunning && Has(container.Model, digits))
            || bundle.References.From(template.Manifest)
                .Where(reference => reference is { Kind: ObjectKinds.ConfigMap, Use: not ReferenceUse.Owner })
                .SelectMany(reference => bundle.References.Resolve(reference).Manifests.Take(MostConfigMaps))
                .Any(config => Has(config, digits));
    }

    private static bool Has(V1Container container, string digits) =>
        (container.Command ?? []).Concat(container.Args ?? [])
            .Concat((container.Env ?? []).Select(variable => variable.Value))
            .Any(text => Names(text, digits))
        || ((V1Probe?[])[container.LivenessProbe, container.ReadinessProbe, container.StartupProbe])
            .Any(probe => (probe?.HttpGet?.Port ?? probe?.TcpSocket?.Port)?.Value == digits);

    private static bool Has(Manifest config, string digits) =>
        config.NodeAt("data") is YamlMapping data
        && data.EffectiveEntries().Any(entry =>
            entry.Value.Resolved is YamlScalar text && Names(text.Value, digits));

    /// <summary>Tells whether a number stands in a text by itself: <c>:8443</c>, not <c>v1.8443</c>.</summary>
    private static bool Names(string? text, string digits)
    {
        for (int at = 0; text is not null && (at = text.IndexOf(digits, at, StringComparison.Ordinal)) >= 0; at++)
        {
            int end = at + digits.Length;
            if ((at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '.'))
                && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
