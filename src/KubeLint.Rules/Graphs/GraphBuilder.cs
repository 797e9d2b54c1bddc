using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Graphs;

/// <summary>Makes the graph of a scan.</summary>
internal static class GraphBuilder
{
    /// <summary>Makes the graph.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    /// <param name="findings">What the rules have found.</param>
    /// <returns>The graph.</returns>
    public static ObjectGraph Build(Bundle bundle, IReadOnlyList<Finding> findings)
    {
        GraphNodes nodes = new(bundle);
        JoinFindings joins = new(findings);
        BackendEdges backends = new(bundle, nodes, joins);
        ReferenceEdges references = new(bundle, nodes, joins);
        SelectorEdges selectors = new(bundle, nodes, joins);
        foreach (Manifest manifest in bundle.Manifests)
        {
            backends.Add(manifest);
            selectors.Add(manifest);
            references.Add(manifest);
        }

        foreach (GraphNode node in nodes.All)
        {
            node.SortEdges();
        }

        return new ObjectGraph(nodes.All);
    }
}
