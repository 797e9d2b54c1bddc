using KubeLint.Manifests;

namespace KubeLint.Graphs;

/// <summary>An object in a graph, or one that is named and not there.</summary>
public sealed class GraphNode
{
    private readonly List<GraphEdge> _out = [];
    private readonly List<GraphEdge> _in = [];
    private readonly List<GraphMark> _marks = [];

    internal GraphNode(int id, string kind, string name, GraphNodeState state)
    {
        Id = id;
        Kind = kind;
        Name = name;
        State = state;
    }

    /// <summary>The number of the object in its graph, from 0.</summary>
    public int Id { get; }

    /// <summary>The kind.</summary>
    public string Kind { get; }

    /// <summary>The name; empty if it has none.</summary>
    public string Name { get; }

    /// <summary>The namespace, as kustomizations set it; null if nothing tells it.</summary>
    public string? Namespace { get; internal init; }

    /// <summary>True if objects of the kind are in no namespace, as far as that is known.</summary>
    public bool IsClusterScoped { get; internal init; }

    /// <summary>Whether it is there.</summary>
    public GraphNodeState State { get; }

    /// <summary>Why it has its state, in a few words; empty for an object of the scan.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>More that tells the object from others: hosts, replicas, type. Empty for none.</summary>
    public string Detail { get; internal init; } = "";

    /// <summary>The object, or null if it is in no manifest.</summary>
    public Manifest? Manifest { get; internal init; }

    /// <summary>True for what makes pods.</summary>
    public bool IsWorkload => Manifest?.PodTemplate is not null;

    /// <summary>The folder of the object, or of the first one that names it.</summary>
    public required string Folder { get; init; }

    /// <summary>The line of the object in its file, from 1; 0 if it is in no manifest.</summary>
    public int Line => Manifest is { } manifest ? manifest.Source.PositionAt(Start(manifest)).Line : 0;

    /// <summary>Where it leads to, in the order in which readers look for it.</summary>
    public IReadOnlyList<GraphEdge> Out => _out;

    /// <summary>What leads to it.</summary>
    public IReadOnlyList<GraphEdge> In => _in;

    /// <summary>What is wrong with the object itself, such as a Service without pods.</summary>
    public IReadOnlyList<GraphMark> Marks => _marks;

    internal void Add(GraphEdge edge)
    {
        _out.Add(edge);
        edge.To._in.Add(edge);
    }

    internal void Add(GraphMark mark) => _marks.Add(mark);

    internal void SortEdges()
    {
        // Sorting is stable with LINQ only.
        GraphEdge[] sorted = [.. _out.OrderBy(edge => edge.Relation)];
        _out.Clear();
        _out.AddRange(sorted);
    }

    private static int Start(Manifest manifest) =>
        manifest.Root.Entries is [var first, ..] ? first.KeySpan.Start : manifest.Root.Span.Start;
}
