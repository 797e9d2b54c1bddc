using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A rule of a network policy: what it lets through in one direction.</summary>
/// <param name="Model">The rule.</param>
/// <param name="Direction">The direction.</param>
/// <param name="PeersProperty">The property that has the peers, by <c>nameof</c>.</param>
/// <param name="Peers">The peers that are written; none for no such field too.</param>
/// <param name="Ports">The ports that are written; none for no such field too.</param>
internal sealed record PolicyRule(
    object Model,
    TrafficDirections Direction,
    string PeersProperty,
    IList<V1NetworkPolicyPeer> Peers,
    IList<V1NetworkPolicyPort> Ports)
{
    private const int LastPort = 65535;

    /// <summary>The key of the peers.</summary>
    public string PeersKey => Direction == TrafficDirections.Ingress ? "from" : "to";

    /// <summary>True if ports narrow the rule; a range of all ports, and a protocol alone, do not.</summary>
    public bool IsLimitedByPorts => Ports.Count > 0 && !Ports.Any(IsAll);

    /// <summary>True if it opens nothing but DNS, which every pod needs that connects to others by name.</summary>
    public bool IsForNames => Direction == TrafficDirections.Egress
        && Ports.Count > 0 && Ports.All(port => port is { Port.Value: "53" or "dns" or "dns-tcp", EndPort: null });

    /// <summary>The rules of a policy that count: those of the directions that it restricts.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The rules for ingress, then those for egress.</returns>
    public static IEnumerable<PolicyRule> Of(Manifest<V1NetworkPolicy> policy)
    {
        TrafficDirections directions = SelectingPolicy.Of(policy).Directions;
        V1NetworkPolicySpec? spec = policy.Model.Spec;
        return OfIngress(spec).Concat(OfEgress(spec))
            .Where(rule => (directions & rule.Direction) != TrafficDirections.None);
    }

    /// <summary>
    /// Tells whether the rule says nothing of peers, which means all of them. What stands there and cannot be read is
    /// told as such.
    /// </summary>
    /// <param name="manifest">The policy.</param>
    /// <returns>True if there is no list of peers, or an empty one.</returns>
    public bool IsForEverybody(Manifest manifest)
    {
        string other = Direction == TrafficDirections.Ingress ? "to" : "from";
        return manifest.At(Model, PeersProperty).Node
                is null or YamlScalar { Type: ScalarType.Null } or YamlSequence { Items.Count: 0 }
            && manifest.Places.NodeOf(Model).Find(other) is null
            && !MisspeltField.IsIn(manifest, Model, PeersKey);
    }

    private static IEnumerable<PolicyRule> OfIngress(V1NetworkPolicySpec? spec) => (spec?.Ingress ?? []).Select(
        rule => new PolicyRule(
            rule, TrafficDirections.Ingress, nameof(rule.FromProperty), rule.FromProperty ?? [], rule.Ports ?? []));

    private static IEnumerable<PolicyRule> OfEgress(V1NetworkPolicySpec? spec) => (spec?.Egress ?? []).Select(
        rule => new PolicyRule(rule, TrafficDirections.Egress, nameof(rule.To), rule.To ?? [], rule.Ports ?? []));

    private static bool IsAll(V1NetworkPolicyPort port) => string.IsNullOrEmpty(port.Port?.Value)
        || (port.Port.Value is "0" or "1" && port.EndPort == LastPort);
}
