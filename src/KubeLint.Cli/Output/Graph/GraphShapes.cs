using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>What drawings of a graph share.</summary>
internal static class GraphShapes
{
    /// <summary>Tells whether an object is drawn: something leads to it or from it, or something is wrong.</summary>
    /// <param name="node">The object.</param>
    public static bool IsShown(GraphNode node) => node.Out.Count + node.In.Count + node.Marks.Count > 0;

    /// <summary>Tells whether an object is drawn in red.</summary>
    /// <param name="node">The object.</param>
    public static bool IsBroken(GraphNode node) =>
        node.Marks.Any(mark => mark.IsCertain)
        || (node.State == GraphNodeState.Missing && node.In.Any(edge => edge.Mark is { IsCertain: true }));

    /// <summary>The lines in an object's box.</summary>
    /// <param name="node">The object.</param>
    public static IEnumerable<string> LinesOf(GraphNode node)
    {
        yield return node.Kind;
        yield return node.Name;
        if (GraphWords.DetailOf(node) is { Length: > 0 } detail)
        {
            yield return detail;
        }

        foreach (GraphMark mark in node.Marks)
        {
            yield return GraphWords.Of(mark);
        }
    }

    /// <summary>The text at an arrow.</summary>
    /// <param name="edge">The edge.</param>
    public static string LabelOf(GraphEdge edge)
    {
        string label = edge.Label.Length > 0
            ? $"{GraphWords.Of(edge.Relation)} ({edge.Label})" : GraphWords.Of(edge.Relation);
        return edge.Mark is { } mark ? $"{label}, {GraphWords.Of(mark)}" : label;
    }
}
