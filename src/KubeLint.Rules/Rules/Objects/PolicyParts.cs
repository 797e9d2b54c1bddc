using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>The parts of a NetworkPolicy that both directions have.</summary>
internal static class PolicyParts
{
    /// <summary>The ports that a policy opens.</summary>
    /// <param name="spec">The policy's spec.</param>
    /// <returns>The ports of all rules.</returns>
    public static IEnumerable<V1NetworkPolicyPort> Ports(V1NetworkPolicySpec spec) =>
        (spec.Ingress ?? []).SelectMany(rule => rule.Ports ?? [])
            .Concat((spec.Egress ?? []).SelectMany(rule => rule.Ports ?? []));

    /// <summary>Those that a policy opens the ports to.</summary>
    /// <param name="spec">The policy's spec.</param>
    /// <returns>The peers of all rules.</returns>
    public static IEnumerable<V1NetworkPolicyPeer> Peers(V1NetworkPolicySpec spec) =>
        (spec.Ingress ?? []).SelectMany(rule => rule.FromProperty ?? [])
            .Concat((spec.Egress ?? []).SelectMany(rule => rule.To ?? []));
}
