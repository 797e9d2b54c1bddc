using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>A network policy and what it applies to.</summary>
public sealed class SelectingPolicy
{
    private SelectingPolicy(
        Manifest manifest, V1LabelSelector selector, TrafficDirections directions, bool isClusterWide)
    {
        Manifest = manifest;
        Selector = selector;
        Directions = directions;
        IsClusterWide = isClusterWide;
    }

    /// <summary>The policy.</summary>
    public Manifest Manifest { get; }

    /// <summary>The pods that it selects; an empty selector means all of them.</summary>
    public V1LabelSelector Selector { get; }

    /// <summary>True if it selects every pod of its namespace, or of the cluster.</summary>
    public bool SelectsEverything =>
        Selector.MatchLabels is not { Count: > 0 } && Selector.MatchExpressions is not { Count: > 0 };

    /// <summary>The directions that it restricts.</summary>
    public TrafficDirections Directions { get; }

    /// <summary>True for a policy that applies to the pods of every namespace.</summary>
    public bool IsClusterWide { get; }

    /// <summary>
    /// A policy of Kubernetes itself. Without <c>policyTypes</c> it restricts ingress, and egress too if it has rules
    /// for it (API reference, NetworkPolicySpec).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <returns>What it applies to.</returns>
    internal static SelectingPolicy Of(Manifest<V1NetworkPolicy> policy)
    {
        V1NetworkPolicySpec? spec = policy.Model.Spec;
        TrafficDirections directions = TrafficDirections.None;
        if (spec?.PolicyTypes is { Count: > 0 } types)
        {
            directions |= types.Contains("Ingress") ? TrafficDirections.Ingress : TrafficDirections.None;
            directions |= types.Contains("Egress") ? TrafficDirections.Egress : TrafficDirections.None;
        }
        else
        {
            directions = spec?.Egress is { Count: > 0 } ? TrafficDirections.All : TrafficDirections.Ingress;
        }

        V1LabelSelector selector = spec?.PodSelector ?? new V1LabelSelector();
        return new SelectingPolicy(policy, selector, directions, isClusterWide: false);
    }

    /// <summary>
    /// A policy of another engine, or of an API version that has no model. Their selectors differ, so each is taken to
    /// select whatever it may.
    /// </summary>
    /// <param name="manifest">An object without a model.</param>
    /// <returns>What it applies to, or null if it is no network policy.</returns>
    internal static SelectingPolicy? OfOtherEngine(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("cilium.io", "CiliumNetworkPolicy")
            or ("crd.projectcalico.org" or "projectcalico.org", "NetworkPolicy")
            or ("crd.antrea.io", "NetworkPolicy")
            or ("extensions" or "networking.k8s.io", "NetworkPolicy") => Whole(manifest, isClusterWide: false),
        ("cilium.io", "CiliumClusterwideNetworkPolicy")
            or ("crd.projectcalico.org" or "projectcalico.org", "GlobalNetworkPolicy")
            or ("crd.antrea.io", "ClusterNetworkPolicy")
            or ("policy.networking.k8s.io", "AdminNetworkPolicy" or "BaselineAdminNetworkPolicy")
            or ("policy.networking.k8s.io", "ClusterNetworkPolicy")
            => Whole(manifest, isClusterWide: true),
        _ => null,
    };

    private static SelectingPolicy Whole(Manifest manifest, bool isClusterWide) =>
        new(manifest, new V1LabelSelector(), TrafficDirections.All, isClusterWide);
}
