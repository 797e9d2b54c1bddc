namespace KubeLint.Graphs;

/// <summary>How one object leads to another.</summary>
/// <param name="From">The one.</param>
/// <param name="To">The other.</param>
/// <param name="Relation">How.</param>
public sealed record GraphEdge(GraphNode From, GraphNode To, GraphRelation Relation)
{
    /// <summary>The port or direction; empty for none.</summary>
    public string Label { get; init; } = "";

    /// <summary>True if the two meet only when both are applied into one namespace.</summary>
    public bool IsIfTogether { get; init; }

    /// <summary>True if nothing breaks without the other object.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What is wrong with the edge; null for nothing.</summary>
    public GraphMark? Mark { get; init; }

    /// <summary>True if the other object is missing, or something else is wrong.</summary>
    public bool IsBroken => Mark is not null;
}
