using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>Finds the pods that Services lead to, each pair once, and those that nothing is told of.</summary>
internal sealed class ServedPods
{
    /// <summary>Copies of a Service lead to the same pods; more than these are not gone through for each.</summary>
    private const int Few = 8;

    private readonly Bundle _bundle;
    private readonly HomeIndex<Manifest> _services;
    private readonly HashSet<PodTemplate> _served = [];
    private readonly HashSet<(object Pods, string Targets)> _seen = [];

    /// <summary>Looks through a bundle.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    public ServedPods(Bundle bundle)
    {
        _bundle = bundle;
        _services = new HomeIndex<Manifest>(bundle.Vicinity, bundle.Kustomizations);
        foreach (Manifest<V1Service> service in bundle.All<V1Service>())
        {
            _services.Add(service, service.Source);
        }
    }

    /// <summary>The pods that a Service leads to.</summary>
    /// <param name="service">The Service.</param>
    /// <returns>None where another Service leads to the same ports of the same pods.</returns>
    public IReadOnlyList<PodTemplate> Behind(Manifest<V1Service> service)
    {
        IReadOnlyList<PodTemplate> pods = _bundle.PodsBehind(service);
        return pods.Count <= Few || _seen.Add((pods, TargetsOf(service.Model.Spec))) ? pods : [];
    }

    /// <summary>Remembers that a Service leads to pods.</summary>
    /// <param name="template">The pods.</param>
    public void Add(PodTemplate template) => _served.Add(template);

    /// <summary>Tells whether no Service is in sight of pods that could lead to them.</summary>
    /// <param name="template">The pods.</param>
    /// <returns>False also where those in sight lead to others.</returns>
    public bool ShowNoServiceFor(PodTemplate template) =>
        !_served.Contains(template) && _services.Near(template.Manifest.Source).Count == 0;

    private static string TargetsOf(V1ServiceSpec spec) => string.Join(
        ',',
        (spec.Ports ?? []).Select(port => string.Create(
            CultureInfo.InvariantCulture, $"{port.Name}:{port.Port}:{port.TargetPort?.Value}")));
}
