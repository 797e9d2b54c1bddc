using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>What the peers of a network policy mean.</summary>
internal static class PolicyPeers
{
    /// <summary>Reports peers that name nobody.</summary>
    /// <param name="manifest">The policy.</param>
    /// <param name="rule">The rule that has the peers.</param>
    /// <param name="context">Takes the findings.</param>
    public static void ReportEmpty(Manifest manifest, PolicyRule rule, RuleContext context)
    {
        foreach (Place place in rule.Peers.Where(peer => IsEmpty(manifest, peer)).Select(manifest.At))
        {
            context.Report(
                    place is { Node: YamlMapping { Entries.Count: > 0 } } ? place.OnKey() : place,
                    "The peer has none of `podSelector`, `namespaceSelector` and `ipBlock`",
                    "the API server refuses a peer that names nobody",
                    $"say whom it means; to allow everybody, leave `{rule.PeersKey}` out")
                .WithSeverity(Severity.Error);
        }
    }

    /// <summary>
    /// Tells whether a peer names nobody. Of what is misspelt, or of a wrong type, other rules tell.
    /// </summary>
    /// <param name="manifest">The policy.</param>
    /// <param name="peer">The peer.</param>
    /// <returns>True if it has no field with a value.</returns>
    public static bool IsEmpty(Manifest manifest, V1NetworkPolicyPeer peer) =>
        manifest.Places.NodeOf(peer).EffectiveEntries().All(entry =>
            entry.Name is "podSelector" or "namespaceSelector" or "ipBlock"
            && entry.Value.Resolved is YamlScalar { Type: ScalarType.Null });

    /// <summary>Tells whether a rule leaves nobody out.</summary>
    /// <param name="manifest">The policy.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it names no peers, or a range that holds all addresses.</returns>
    public static bool AreEverybody(Manifest manifest, PolicyRule rule) => rule.IsForEverybody(manifest)
        || rule.Peers.Any(peer => peer.IpBlock is { } block && IsEverything(manifest, block));

    /// <summary>Tells whether a range holds all addresses of its family.</summary>
    /// <param name="manifest">The policy.</param>
    /// <param name="block">The range.</param>
    /// <returns>True for <c>0.0.0.0/0</c> and <c>::/0</c> without exceptions.</returns>
    public static bool IsEverything(Manifest manifest, V1IPBlock block) =>
        Cidr.TryParse(block.Cidr ?? "", out Cidr cidr, out _)
        && cidr.PrefixLength == 0
        && new Field(block, nameof(block.Except)).IsEmptyIn(manifest);
}
