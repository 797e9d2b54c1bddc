using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>Tells from where a graph is read, and what stands below what.</summary>
internal static class TreeRoots
{
    /// <summary>The kinds that trees start from before others, in that order.</summary>
    private static readonly string[] First =
    [
        "Gateway", "Ingress", "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute", "Route", "IngressRoute",
        "HTTPProxy", "Service", "Deployment", "StatefulSet", "DaemonSet", "Rollout", "CronJob", "Job", "Pod",
    ];

    /// <summary>The objects of a group that nothing leads to, the most telling first.</summary>
    /// <param name="group">The group.</param>
    public static IReadOnlyList<GraphNode> Of(GraphGroup group) =>
    [
        .. group.Nodes.Where(node => node.Manifest is not null && node.In.All(IsLoose) && !IsAttachedElsewhere(node))
            .OrderBy(node => RankOf(node.Kind)),
    ];

    /// <summary>Tells whether anything stands below an object.</summary>
    /// <param name="node">The object.</param>
    public static bool HasTree(GraphNode node) => node.Marks.Count > 0 || Below(node).Any();

    /// <summary>
    /// The edges below an object: those that lead from it, then what scales, protects or restricts a workload.
    /// </summary>
    /// <param name="node">The object.</param>
    public static IEnumerable<GraphEdge> Below(GraphNode node) =>
        node.Out.Where(edge => edge.Relation != GraphRelation.Makes
                && (!IsAttachment(edge) || edge.To.Manifest is null))
            .Concat(node.Manifest is null ? [] : node.In.Where(IsAttachment).OrderBy(edge => edge.Relation));

    private static bool IsAttachment(GraphEdge edge) =>
        edge.Relation is GraphRelation.Scales or GraphRelation.KeepsRunning or GraphRelation.Restricts;

    /// <summary>A StatefulSet names its Service, and yet the Service leads to it.</summary>
    private static bool IsLoose(GraphEdge edge) => IsAttachment(edge) || edge.Relation == GraphRelation.NamedBy;

    /// <summary>
    /// A policy or an autoscaler is shown where it is attached; what makes a Secret is named where that is needed.
    /// </summary>
    private static bool IsAttachedElsewhere(GraphNode node) =>
        node.Marks.Count == 0 && node.Out.Count > 0 && node.Out.All(edge => edge.Relation == GraphRelation.Makes
            || (IsAttachment(edge) && edge.To.Manifest is not null));

    private static int RankOf(string kind)
    {
        int rank = Array.IndexOf(First, kind);
        return rank < 0 ? First.Length : rank;
    }
}
