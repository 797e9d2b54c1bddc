namespace KubeLint.Graphs;

/// <summary>What a scan tells of an object in a graph.</summary>
public enum GraphNodeState
{
    /// <summary>A manifest of the scan holds it.</summary>
    Present,

    /// <summary>Something in the scan makes it.</summary>
    Made,

    /// <summary>It is not in the scan, but may well exist: built in, external, or made by an operator.</summary>
    Outside,

    /// <summary>It is not in the scan, and nothing tells that it exists.</summary>
    Missing,
}
