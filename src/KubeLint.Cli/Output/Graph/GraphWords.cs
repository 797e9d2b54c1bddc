using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>The words for parts of a graph.</summary>
internal static class GraphWords
{
    /// <summary>The verb of an edge, from where it starts.</summary>
    /// <param name="relation">How the objects stand to one another.</param>
    public static string Of(GraphRelation relation) => relation switch
    {
        GraphRelation.Routes => "routes to",
        GraphRelation.Selects => "selects",
        GraphRelation.Owns => "owns",
        GraphRelation.Reads => "reads",
        GraphRelation.Mounts => "mounts",
        GraphRelation.Uses => "uses",
        GraphRelation.RunsAs => "runs as",
        GraphRelation.SubjectOf => "bound by",
        GraphRelation.Grants => "to",
        GraphRelation.NamedBy => "named by",
        GraphRelation.OfClass => "of class",
        GraphRelation.BoundTo => "bound to",
        GraphRelation.Calls => "calls",
        GraphRelation.Makes => "makes",
        GraphRelation.Scales => "scales",
        GraphRelation.KeepsRunning => "keeps running",
        _ => "restricts",
    };

    /// <summary>The words of an edge that is read from where it ends.</summary>
    /// <param name="relation">How the objects stand to one another.</param>
    public static string Backwards(GraphRelation relation) => relation switch
    {
        GraphRelation.Scales => "scaled by",
        GraphRelation.KeepsRunning => "kept running by",
        _ => "restricted by",
    };

    /// <summary>The state of an object, as JSON has it.</summary>
    /// <param name="state">The state.</param>
    public static string Of(GraphNodeState state) => state switch
    {
        GraphNodeState.Present => "present",
        GraphNodeState.Made => "made",
        GraphNodeState.Outside => "outside",
        _ => "missing",
    };

    /// <summary>A relation, as JSON has it.</summary>
    /// <param name="relation">The relation.</param>
    public static string NameOf(GraphRelation relation) => relation switch
    {
        GraphRelation.Routes => "routes",
        GraphRelation.Selects => "selects",
        GraphRelation.Owns => "owns",
        GraphRelation.Reads => "reads",
        GraphRelation.Mounts => "mounts",
        GraphRelation.Uses => "uses",
        GraphRelation.RunsAs => "runsAs",
        GraphRelation.SubjectOf => "subjectOf",
        GraphRelation.Grants => "grants",
        GraphRelation.NamedBy => "namedBy",
        GraphRelation.OfClass => "ofClass",
        GraphRelation.BoundTo => "boundTo",
        GraphRelation.Calls => "calls",
        GraphRelation.Makes => "makes",
        GraphRelation.Scales => "scales",
        GraphRelation.KeepsRunning => "keepsRunning",
        _ => "restricts",
    };

    /// <summary>What is wrong, with the rule that says so.</summary>
    /// <param name="mark">What is wrong.</param>
    public static string Of(GraphMark mark) => mark.RuleCode is { } code ? $"{mark.Text} {code}" : mark.Text;

    /// <summary>What may stand behind the name of an object.</summary>
    /// <param name="node">The object.</param>
    public static string DetailOf(GraphNode node) => node.Reason.Length > 0 ? node.Reason : node.Detail;
}
