using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Rules.Workloads;
using KubeLint.Text;

namespace KubeLint.Rules.Reliability;

/// <summary>Finds the containers that clients connect to.</summary>
internal static class ServingPorts
{
    /// <summary>What asks for these takes what it gets, and needs no probe before it.</summary>
    private static readonly string[] _forWatchers =
        ["metrics", "metric", "prometheus", "prom", "exporter", "telemetry", "monitoring", "pprof", "debug", "jmx"];

    /// <summary>The first port of a container that is there for clients.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The port, or null if it declares none.</returns>
    public static V1ContainerPort? Of(Container container)
    {
        foreach (V1ContainerPort port in container.Model.Ports.Each())
        {
            if (!IsForWatchers(port.Name))
            {
                return port;
            }
        }

        return null;
    }

    /// <summary>The container without a readiness probe that a port of a Service leads to.</summary>
    /// <param name="port">The port.</param>
    /// <param name="template">The pods behind the Service.</param>
    /// <returns>
    /// The container; where none declares the port, the first of those for whose sake the pods are there, if no
    /// container has a probe. Null if there is no such container.
    /// </returns>
    public static Container? Unready(V1ServicePort port, PodTemplate template)
    {
        if (IsForWatchers(port.Name) || IsForWatchers(port.TargetPort?.Value))
        {
            return null;
        }

        foreach (Container container in template.Containers)
        {
            foreach (V1ContainerPort declared in container.IsLongRunning ? container.Model.Ports.Each() : [])
            {
                if (LeadsTo(port, declared))
                {
                    return IsUnready(container) && !IsForWatchers(declared.Name) ? container : null;
                }
            }
        }

        return NumberOf(port) is null
            || template.Containers.Any(static each => each.IsLongRunning && !IsUnready(each))
            || AppContainers.Of(template) is not [var app, ..] ? null : app;
    }

    /// <summary>Tells whether a container has no readiness probe, not even one of a wrong type.</summary>
    /// <param name="container">The container.</param>
    public static bool IsUnready(Container container) => container.Model.ReadinessProbe is null
        && !container.Template.Manifest.Has(container.Model, nameof(V1Container.ReadinessProbe));

    /// <summary>Tells whether pods ought to have a readiness probe that some container lacks.</summary>
    /// <param name="template">The pods.</param>
    /// <param name="bundle">The objects of the scan.</param>
    /// <returns>False for Knative, which probes every container that says nothing itself.</returns>
    public static bool MayBeUnready(PodTemplate template, Bundle bundle) =>
        template.Containers.Any(static container => container.IsLongRunning && IsUnready(container))
        && template.Manifest.Group is not "serving.knative.dev" && ProbedPods.Include(template, bundle);

    private static bool LeadsTo(V1ServicePort port, V1ContainerPort declared) =>
        NumberOf(port) is { } number ? number == declared.ContainerPort
            : port.TargetPort.Value == declared.Name;

    /// <summary>The number of the target; null for a name.</summary>
    private static int? NumberOf(V1ServicePort port) =>
        port.TargetPort?.Value is not { Length: > 0 } target ? port.Port
        : int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : null;

    private static bool IsForWatchers(string? name) => name is not null && NameWords.HaveOneOf(name, _forWatchers);
}
