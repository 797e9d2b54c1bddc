using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Services;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Graphs;

/// <summary>Leads along selectors: from Services, budgets and network policies to workloads.</summary>
/// <param name="bundle">The objects of the scan.</param>
/// <param name="nodes">The objects of the graph.</param>
/// <param name="findings">What rules say.</param>
internal sealed class SelectorEdges(Bundle bundle, GraphNodes nodes, JoinFindings findings)
{
    private readonly GraphTargets _targets = new(bundle);

    /// <summary>Adds the edges of one object.</summary>
    public void Add(Manifest manifest)
    {
        switch (manifest)
        {
            case Manifest<V1Service> { Model.Spec: { Type: not "ExternalName" } spec } service:
                AddService(service, spec);
                break;
            case Manifest<V1PodDisruptionBudget> { Model.Spec.Selector: { } selector }:
                AddSelected(manifest, bundle.PodsFrom(manifest, selector), GraphRelation.KeepsRunning);
                break;
            case Manifest<V1NetworkPolicy> { Model.Spec: { } spec }:
                AddSelected(
                    manifest,
                    bundle.PodsFrom(manifest, spec.PodSelector ?? new V1LabelSelector()),
                    GraphRelation.Restricts,
                    DirectionsOf(SelectingPolicy.Of((Manifest<V1NetworkPolicy>)manifest).Directions));
                break;
        }

        if (manifest.PodTemplate is not null && findings.Of(manifest, "KL6001") is { } finding)
        {
            nodes.Of(manifest).Add(GraphMark.Of("no network policy", finding, isCertain: true));
        }
    }

    private void AddService(Manifest<V1Service> service, V1ServiceSpec spec)
    {
        GraphNode from = nodes.Of(service);
        Place selector = service.At(spec, nameof(spec.Selector));
        if (spec.Selector is not { Count: > 0 })
        {
            foreach (Manifest endpoints in _targets.Named(service, bundle.Endpoints.Of(service)))
            {
                from.Add(new GraphEdge(from, nodes.Of(endpoints), GraphRelation.Selects));
            }

            if (from.Out.Count == 0 && findings.Of(service, "KL3003") is { } finding)
            {
                from.Add(GraphMark.Of("no selector and no endpoints", finding, isCertain: true));
            }

            return;
        }

        IReadOnlyList<ServicePort> ports = ServicePort.Of(service, bundle);
        IReadOnlyList<PodTemplate> pods = bundle.PodsBehind(service);
        if (pods.Count == 0)
        {
            from.Add(GraphMark.Of("selects no pods", findings.At(selector), isCertain: false));
        }

        GraphMark? mark = MarkOf(ports);
        string label = string.Join(", ", ports.Select(Written).Distinct(StringComparer.Ordinal));
        foreach (Manifest workload in _targets.Selected(service, pods))
        {
            from.Add(new GraphEdge(from, nodes.Of(workload), GraphRelation.Selects)
            {
                Label = label,
                IsIfTogether = bundle.Relate(service, workload) == NamespaceRelation.MayBeSame,
                Mark = mark,
            });
        }
    }

    private void AddSelected(
        Manifest manifest, IReadOnlyList<PodTemplate> pods, GraphRelation relation, string label = "")
    {
        GraphNode from = nodes.Of(manifest);
        if (pods.Count == 0)
        {
            from.Add(GraphMark.Of("selects no pods", findings.At(manifest.At("spec")), isCertain: false));
        }

        foreach (Manifest workload in _targets.Selected(manifest, pods))
        {
            from.Add(new GraphEdge(from, nodes.Of(workload), relation)
            {
                Label = label,
                IsIfTogether = bundle.Relate(manifest, workload) == NamespaceRelation.MayBeSame,
            });
        }
    }

    /// <summary>A name has to be declared; a number need not be, so a rule has to say that it is wrong.</summary>
    private GraphMark? MarkOf(IReadOnlyList<ServicePort> ports)
    {
        foreach (ServicePort port in ports.Where(port => port.Pods.Count > 0))
        {
            Finding? finding = findings.At(port.Place);
            if (finding is not null || (port.TargetName is not null && port.Status != ServicePortStatus.Declared))
            {
                return GraphMark.Of($"no port `{port.Target}`", finding, isCertain: true);
            }
        }

        return null;
    }

    private static string Written(ServicePort port) =>
        port.TargetNumber == port.Model.Port
            ? port.Target : string.Create(CultureInfo.InvariantCulture, $"{port.Model.Port}→{port.Target}");

    private static string DirectionsOf(TrafficDirections directions) => directions switch
    {
        TrafficDirections.All => "ingress, egress",
        TrafficDirections.Egress => "egress",
        _ => "ingress",
    };
}
