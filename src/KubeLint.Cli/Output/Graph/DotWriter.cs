using System.Globalization;
using KubeLint.Cli.Terminal;
using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>Writes a graph in Graphviz' language.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class DotWriter(TextWriter output)
{
    /// <summary>Writes the graph; objects that nothing leads to or from are left out.</summary>
    /// <param name="graph">The graph.</param>
    public void Write(ObjectGraph graph)
    {
        output.Write("digraph kubelint {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        output.Write("  edge [fontname=\"sans-serif\", fontsize=10];\n");
        int number = 0;
        foreach (GraphGroup group in GraphGroup.Of(graph))
        {
            GraphNode[] nodes = [.. group.Nodes.Where(GraphShapes.IsShown)];
            if (nodes.Length == 0)
            {
                continue;
            }

            output.Write(string.Create(CultureInfo.InvariantCulture, $"  subgraph cluster_{number++} {{\n"));
            output.Write($"    label={Quote([group.Title])};\n");
            foreach (GraphNode node in nodes)
            {
                string style = GraphShapes.IsBroken(node) ? ", color=red, fontcolor=red"
                    : node.State == GraphNodeState.Present ? "" : ", style=dashed";
                string label = Quote(GraphShapes.LinesOf(node));
                output.Write(string.Create(
                    CultureInfo.InvariantCulture, $"    n{node.Id} [label={label}{style}];\n"));
            }

            output.Write("  }\n");
        }

        foreach (GraphEdge edge in graph.Edges)
        {
            string style = edge.Mark is null ? "" : ", color=red, fontcolor=red";
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"  n{edge.From.Id} -> n{edge.To.Id} [label={Quote([GraphShapes.LabelOf(edge)])}{style}];\n"));
        }

        output.Write("}\n");
    }

    /// <summary>A quoted string; <c>\n</c> between the lines is Graphviz' own.</summary>
    private static string Quote(IEnumerable<string> lines) => "\"" + string.Join("\\n", lines.Select(
        line => SafeText.Escape(line)
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))) + "\"";
}
