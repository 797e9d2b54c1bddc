using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Services;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A port that a network policy lets others connect to.</summary>
/// <param name="Model">The port.</param>
/// <param name="Place">The place of its number or name.</param>
/// <param name="Name">The name, or null for a number.</param>
/// <param name="Number">The number; 0 for a name.</param>
internal sealed record AllowedPort(V1NetworkPolicyPort Model, Place Place, string? Name, int Number)
{
    /// <summary>The number or name as it is written.</summary>
    public string Text => Name ?? Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The protocol.</summary>
    public string Protocol => string.IsNullOrEmpty(Model.Protocol) ? PodPort.UsualProtocol : Model.Protocol;

    /// <summary>The ports of the rules for ingress.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>Those with a name or a number; no templates.</returns>
    public static IEnumerable<AllowedPort> Of(Manifest<V1NetworkPolicy> policy)
    {
        foreach (V1NetworkPolicyPort port in PolicyRule.Of(policy)
            .Where(rule => rule.Direction == TrafficDirections.Ingress)
            .SelectMany(rule => rule.Ports))
        {
            Place place = policy.At(port, nameof(port.Port));
            if (place.Node is YamlScalar { AsInt64: > 0 and <= 65535 and var number })
            {
                yield return new AllowedPort(port, place, null, (int)number);
            }
            else if (place.Node is YamlScalar { AsString: { Length: > 0 } name } && !TextTemplates.AppearIn(name))
            {
                yield return new AllowedPort(port, place, name, 0);
            }
        }
    }

    /// <summary>By what policies may name a port of a pod: its number, and its name if it has one.</summary>
    /// <param name="port">The port.</param>
    public static IEnumerable<string> TextsOf(PodPort port) => port.Name is { Length: > 0 } name
        ? [port.Number.ToString(CultureInfo.InvariantCulture), name]
        : [port.Number.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Tells whether the policy opens a port of a pod by this.</summary>
    /// <param name="port">The port of the pod.</param>
    public bool Holds(PodPort port) => port.Protocol == Protocol && (Name is not null
        ? port.Name == Name
        : port.Number >= Number && port.Number <= Math.Max(Number, Model.EndPort ?? 0));

    /// <summary>The port that is probably meant.</summary>
    /// <param name="declared">The ports that the pods declare.</param>
    /// <returns>The same one for another protocol, one with a near name, or the only one; or null.</returns>
    public PodPort? Nearest(IReadOnlyList<PodPort> declared)
    {
        string? near = Name is null ? null
            : EditDistance.Nearest(Name, declared.Select(port => port.Name).OfType<string>());
        return declared.FirstOrDefault(port => Name is null ? port.Number == Number : port.Name == Name)
            ?? declared.FirstOrDefault(port => near is not null && port.Name == near)
            ?? (declared.DistinctBy(port => (port.Number, port.Protocol)).Take(2).ToArray() is [var only]
                ? only : null);
    }
}
