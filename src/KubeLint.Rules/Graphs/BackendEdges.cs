using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Bundles.Routes;
using KubeLint.Manifests;

namespace KubeLint.Graphs;

/// <summary>Leads from Ingresses and routes to Services.</summary>
/// <param name="bundle">The objects of the scan.</param>
/// <param name="nodes">The objects of the graph.</param>
/// <param name="findings">What rules say.</param>
internal sealed class BackendEdges(Bundle bundle, GraphNodes nodes, JoinFindings findings)
{
    private readonly GraphTargets _targets = new(bundle);

    /// <summary>Adds the edges of one object.</summary>
    public void Add(Manifest route)
    {
        foreach (var same in ServiceBackends.Of(route).GroupBy(backend => (backend.Namespace, backend.Name)))
        {
            ServiceBackend[] backends = [.. same];
            ServiceBackend first = backends[0];
            ReferenceTarget target = bundle.References.Resolve(
                new ObjectReference(route, ReferenceUse.Backend, ObjectKinds.Service, first.Name, first.Place.Path)
                {
                    Namespace = first.Namespace,
                });
            GraphNode from = nodes.Of(route);
            string label = string.Join(
                ", ", backends.Select(backend => backend.Port).OfType<string>().Distinct(StringComparer.Ordinal));
            if (target.Manifests.Count == 0 || !target.IsThere)
            {
                GraphNode absent = nodes.Of(target);
                from.Add(new GraphEdge(from, absent, GraphRelation.Routes)
                {
                    Label = label,
                    Mark = ReferenceEdges.MarkOf(target, absent, findings.At(first.Place)),
                });
                continue;
            }

            foreach (Manifest service in _targets.Named(route, target.Manifests))
            {
                from.Add(new GraphEdge(from, nodes.Of(service), GraphRelation.Routes)
                {
                    Label = label,
                    IsIfTogether = target.Status == ReferenceStatus.ProvidedIfTogether,
                    Mark = MarkOf(backends),
                });
            }
        }
    }

    /// <summary>Whether a port is there is for the rule to say, which knows what leaves it open.</summary>
    private GraphMark? MarkOf(ServiceBackend[] backends)
    {
        foreach (ServiceBackend backend in backends)
        {
            if (backend.Port is { } port && findings.At(backend.PortPlace) is { } finding)
            {
                return GraphMark.Of($"no port `{port}`", finding, isCertain: true);
            }
        }

        return null;
    }
}
