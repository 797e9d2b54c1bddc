namespace KubeLint.Configuration.Files;

/// <summary>What no manifest tells of the cluster.</summary>
public sealed record ClusterSection
{
    /// <summary>The Ingress classes that the cluster has.</summary>
    public IReadOnlyList<string>? IngressClasses { get; init; }

    /// <summary>The Ingress class of Ingresses that name none.</summary>
    public string? DefaultIngressClass { get; init; }

    /// <summary>The storage classes that the cluster has.</summary>
    public IReadOnlyList<string>? StorageClasses { get; init; }

    /// <summary>The priority classes that the cluster has beside the built-in ones.</summary>
    public IReadOnlyList<string>? PriorityClasses { get; init; }

    /// <summary>Whether the network plugin enforces network policies.</summary>
    public NetworkPolicyEffect? NetworkPolicy { get; init; }

    /// <summary>The namespaces that the cluster has beside the built-in ones.</summary>
    public IReadOnlyList<string>? Namespaces { get; init; }
}
