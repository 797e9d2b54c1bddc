namespace KubeLint.Bundles;

/// <summary>The directions of traffic, seen from a pod, that a network policy restricts.</summary>
[Flags]
public enum TrafficDirections
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Traffic to the pod.</summary>
    Ingress = 1,

    /// <summary>Traffic from the pod.</summary>
    Egress = 2,

    /// <summary>Both, or whichever.</summary>
    All = Ingress | Egress,
}
