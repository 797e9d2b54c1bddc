using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>
/// The objects that are shown together: those of a namespace, or of a folder where nothing tells it, or of the cluster.
/// </summary>
/// <param name="Title">What the group is called.</param>
/// <param name="Nodes">The objects in the order of the graph.</param>
internal sealed record GraphGroup(string Title, IReadOnlyList<GraphNode> Nodes)
{
    /// <summary>Puts the objects of a graph into groups. Namespaces are titles and no objects.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>The groups: folders by path, namespaces by name, then what is in no namespace.</returns>
    public static IReadOnlyList<GraphGroup> Of(ObjectGraph graph) =>
    [
        .. graph.Nodes
            .Where(node => node.Kind != "Namespace" || node.In.Count + node.Out.Count > 0)
            .GroupBy(node => (
                node.IsClusterScoped,
                node.Namespace,
                Folder: node.Namespace is null && !node.IsClusterScoped ? node.Folder : ""))
            .OrderBy(group => group.Key.IsClusterScoped)
            .ThenBy(group => group.Key.Namespace, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Folder, StringComparer.Ordinal)
            .Select(group => new GraphGroup(
                group.Key.IsClusterScoped ? "cluster" : TitleOf(group.Key.Namespace, group.Key.Folder), [.. group])),
    ];

    private static string TitleOf(string? space, string folder) =>
        space is not null ? $"namespace {space}"
        : folder.Length > 0 ? $"{folder} (no namespace)"
        : "no namespace";
}
