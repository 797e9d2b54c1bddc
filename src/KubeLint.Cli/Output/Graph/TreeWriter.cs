using System.Globalization;
using KubeLint.Cli.Terminal;
using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>
/// Writes a graph as trees: from what comes in from outside (Gateways, Ingresses) to Services, workloads and what their
/// pods need. An object that several lead to is unfolded once; where it comes again, it says so.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="width">The columns of a line.</param>
internal sealed class TreeWriter(StyledWriter writer, int width)
{
    /// <summary>Deeper than any real application; what lies below is unfolded as a tree of its own.</summary>
    private const int Deepest = 12;

    private readonly HashSet<GraphNode> _shown = [];
    private readonly HashSet<GraphNode> _unfolded = [];

    /// <summary>Writes the graph.</summary>
    /// <param name="graph">The graph.</param>
    public void Write(ObjectGraph graph)
    {
        IReadOnlyList<GraphGroup> groups = GraphGroup.Of(graph);
        foreach (GraphGroup group in groups)
        {
            Write(group, TreeRoots.Of(group));
        }

        // What is left leads round in circles, or lies too deep.
        foreach (GraphGroup group in groups)
        {
            bool isTitled = false;
            foreach (GraphNode node in group.Nodes)
            {
                if (TreeRoots.HasTree(node) && !_unfolded.Contains(node))
                {
                    WriteTitle(isTitled ? null : group.Title);
                    WriteRoot(node);
                    isTitled = true;
                }
            }
        }

        WriteSummary(graph);
    }

    private void Write(GraphGroup group, IReadOnlyList<GraphNode> roots)
    {
        GraphNode[] trees = [.. roots.Where(TreeRoots.HasTree)];
        GraphNode[] alone = [.. roots.Where(node => !TreeRoots.HasTree(node) && !_shown.Contains(node))];
        if (trees.Length + alone.Length == 0)
        {
            return;
        }

        WriteTitle(group.Title);
        foreach (GraphNode root in trees)
        {
            WriteRoot(root);
        }

        if (alone.Length > 0)
        {
            WriteAlone(alone);
            writer.EndLine();
        }
    }

    private void WriteTitle(string? title)
    {
        if (title is not null)
        {
            writer.WriteLine(title, Style.Strong);
            writer.EndLine();
        }
    }

    private void WriteRoot(GraphNode root)
    {
        TreeLine line = new(writer, width);
        line.Write("", "", root, edge: null);
        line.End(root.Manifest is null ? "" : PlaceOf(root));
        _shown.Add(root);
        WriteBelow(root, "", depth: 1);
        writer.EndLine();
    }

    private void WriteBelow(GraphNode node, string indent, int depth)
    {
        _unfolded.Add(node);
        List<(GraphEdge? Edge, GraphMark? Mark)> children =
        [
            .. TreeRoots.Below(node).Select(edge => ((GraphEdge?)edge, (GraphMark?)null)),
            .. node.Marks.Select(mark => ((GraphEdge?)null, (GraphMark?)mark)),
        ];
        for (int index = 0; index < children.Count; index++)
        {
            bool isLast = index == children.Count - 1;
            string branch = indent + (isLast ? "└─ " : "├─ ");
            string below = indent + (isLast ? "   " : "│  ");
            if (children[index].Mark is { } mark)
            {
                writer.Write(branch, Style.Faint);
                writer.WriteLine(GraphWords.Of(mark), TreeLine.StyleOf(mark));
            }
            else
            {
                Write(node, children[index].Edge!, branch, below, depth);
            }
        }
    }

    private void Write(GraphNode node, GraphEdge edge, string branch, string indent, int depth)
    {
        bool isAttached = !ReferenceEquals(edge.From, node);
        GraphNode other = isAttached ? edge.From : edge.To;
        string verb = isAttached ? GraphWords.Backwards(edge.Relation)
            : edge.Relation is GraphRelation.Routes or GraphRelation.Selects ? ""
            : GraphWords.Of(edge.Relation);
        TreeLine line = new(writer, width);
        line.Write(branch, verb, other, edge);
        bool isUnfolded = !isAttached && TreeRoots.HasTree(other) && depth < Deepest
            && edge.Relation != GraphRelation.NamedBy && !_unfolded.Contains(other);
        bool isAgain = !isAttached && TreeRoots.HasTree(other) && !isUnfolded;
        string elsewhere = other.Namespace is { } space && space != node.Namespace ? $"in namespace {space}" : "";
        line.End(isAgain && edge.Relation != GraphRelation.NamedBy ? "shown elsewhere" : "", elsewhere);
        _shown.Add(other);
        if (isUnfolded)
        {
            WriteBelow(other, indent, depth + 1);
        }
    }

    /// <summary>Many objects of one kind are counted: their names would bury what is worth reading.</summary>
    private void WriteAlone(GraphNode[] alone)
    {
        const int Few = 3;
        IEnumerable<string> words = alone.GroupBy(node => node.Kind).SelectMany(kind => kind.Count() <= Few
            ? kind.Select(node => $"{kind.Key} {node.Name}".TrimEnd())
            : [Words.Count(kind.Count(), kind.Key)]);
        const string Lead = "alone: ";
        writer.Write(Lead, Style.Faint);
        writer.WriteProse(string.Join(", ", words), Lead.Length, Lead.Length, width, Style.Faint);
    }

    private void WriteSummary(ObjectGraph graph)
    {
        int objects = graph.Nodes.Count(node => node.Manifest is not null);
        int edges = graph.Edges.Count();
        int broken = graph.Edges.Count(edge => edge.Mark is { IsCertain: true })
            + graph.Nodes.Sum(node => node.Marks.Count(mark => mark.IsCertain));
        writer.Write($"{Words.Count(objects, "object")}, {Words.Count(edges, "link")}, ");
        writer.WriteLine(
            broken == 0 ? "nothing broken" : $"{broken} broken", broken == 0 ? Style.Success : Style.Error);
    }

    private static string PlaceOf(GraphNode node) =>
        string.Create(CultureInfo.InvariantCulture, $"{node.Manifest!.Source.Path}:{node.Line}");
}
