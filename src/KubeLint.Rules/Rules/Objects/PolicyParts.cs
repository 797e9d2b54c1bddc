using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The parts of a NetworkPolicy that both directions have.</summary>
internal static class PolicyParts
{
    /// <summary>The ports that a policy opens.</summary>
    /// <param name="spec">The policy's spec.</param>
    /// <returns>The ports of all rules.</returns>
    public static List<V1NetworkPolicyPort> Ports(V1NetworkPolicySpec spec)
    {
        List<V1NetworkPolicyPort> ports = [];
        foreach (V1NetworkPolicyIngressRule rule in spec.Ingress.Each())
        {
            ports.AddRange(rule.Ports.Each());
        }

        foreach (V1NetworkPolicyEgressRule rule in spec.Egress.Each())
        {
            ports.AddRange(rule.Ports.Each());
        }

        return ports;
    }

    /// <summary>Those that a policy opens the ports to.</summary>
    /// <param name="spec">The policy's spec.</param>
    /// <returns>The peers of all rules.</returns>
    public static List<V1NetworkPolicyPeer> Peers(V1NetworkPolicySpec spec)
    {
        List<V1NetworkPolicyPeer> peers = [];
        foreach (V1NetworkPolicyIngressRule rule in spec.Ingress.Each())
        {
            peers.AddRange(rule.FromProperty.Each());
        }

        foreach (V1NetworkPolicyEgressRule rule in spec.Egress.Each())
        {
            peers.AddRange(rule.To.Each());
        }

        return peers;
    }
}
