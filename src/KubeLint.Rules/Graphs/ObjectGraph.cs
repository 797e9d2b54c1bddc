namespace KubeLint.Graphs;

/// <summary>The objects of a scan and how they lead to one another. The same scan gives the same graph.</summary>
public sealed class ObjectGraph
{
    internal ObjectGraph(IReadOnlyList<GraphNode> nodes) => Nodes = nodes;

    /// <summary>The objects in the order of their places, then what is named and not there.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>All edges, those of one object after another.</summary>
    public IEnumerable<GraphEdge> Edges => Nodes.SelectMany(node => node.Out);
}
