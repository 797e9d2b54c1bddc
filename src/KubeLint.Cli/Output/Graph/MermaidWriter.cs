using System.Globalization;
using System.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>
/// Writes a graph as a Mermaid flowchart. Text of manifests is written in Mermaid's character codes wherever it is more
/// than letters, digits and a few harmless signs, so that no name can end a label or bring markup in.
/// </summary>
/// <param name="output">Where it goes.</param>
internal sealed class MermaidWriter(TextWriter output)
{
    /// <summary>Writes the graph; objects that nothing leads to or from are left out.</summary>
    /// <param name="graph">The graph.</param>
    public void Write(ObjectGraph graph)
    {
        output.Write("flowchart LR\n");
        int number = 0;
        foreach (GraphGroup group in GraphGroup.Of(graph))
        {
            GraphNode[] nodes = [.. group.Nodes.Where(GraphShapes.IsShown)];
            if (nodes.Length == 0)
            {
                continue;
            }

            output.Write(string.Create(
                CultureInfo.InvariantCulture, $"  subgraph g{number++}[\"{Escape(group.Title)}\"]\n"));
            foreach (GraphNode node in nodes)
            {
                WriteNode(node);
            }

            output.Write("  end\n");
        }

        foreach (GraphEdge edge in graph.Edges)
        {
            string arrow = edge.IsBroken ? "-.->" : "-->";
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"  n{edge.From.Id} {arrow}|\"{Escape(GraphShapes.LabelOf(edge))}\"| n{edge.To.Id}\n"));
        }

        output.Write("  classDef absent stroke-dasharray:4 3,color:#666\n");
        output.Write("  classDef broken stroke:#c00,stroke-width:2px,color:#c00\n");
    }

    private void WriteNode(GraphNode node)
    {
        string label = string.Join("<br>", GraphShapes.LinesOf(node).Select(Escape));
        string style = GraphShapes.IsBroken(node) ? ":::broken"
            : node.State == GraphNodeState.Present ? "" : ":::absent";
        output.Write(string.Create(CultureInfo.InvariantCulture, $"    n{node.Id}[\"{label}\"]{style}\n"));
    }

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (Rune rune in SafeText.Escape(text).EnumerateRunes())
        {
            bool isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '.' or '/' or ',' or '(' or ')';
            if (isPlain)
            {
                escaped.Append(rune);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
        }

        return escaped.ToString();
    }
}
