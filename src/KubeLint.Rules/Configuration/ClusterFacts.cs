namespace KubeLint.Configuration;

/// <summary>What no manifest tells of the cluster.</summary>
public sealed record ClusterFacts
{
    /// <summary>The Ingress classes that the cluster has.</summary>
    public IReadOnlyList<string> IngressClasses { get; init; } = [];

    /// <summary>The one of them that Ingresses without a class get; null if there is none or nobody says.</summary>
    public string? DefaultIngressClass { get; init; }

    /// <summary>The namespaces that the cluster has beside the built-in ones.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>Whether the network plugin enforces network policies; null when nobody says.</summary>
    public bool? EnforcesNetworkPolicies { get; init; }
}
