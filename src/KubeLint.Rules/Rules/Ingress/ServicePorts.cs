using System.Globalization;
using k8s.Models;
using KubeLint.Bundles.Routes;
using KubeLint.Text;

namespace KubeLint.Rules.Ingress;

/// <summary>The ports of a Service as an Ingress names them.</summary>
internal static class ServicePorts
{
    /// <summary>Tells whether a Service has the port of a backend; one that lists no ports may have any.</summary>
    public static bool MayHave(V1Service service, ServiceBackend backend) =>
        backend.Port is null
        || service.Spec?.Ports is not { Count: > 0 } ports
        || ports.Any(port => backend.IsPortNumber ? port.Port == backend.PortNumber : port.Name == backend.Port);

    /// <summary>The ports, for the reader to choose from.</summary>
    public static string List(V1Service service) => string.Join(", ", (service.Spec?.Ports ?? []).Select(Written));

    /// <summary>What was probably meant, as the rest of a clause; empty if nothing is near.</summary>
    public static string Hint(V1Service service, ServiceBackend backend)
    {
        IList<V1ServicePort> ports = service.Spec?.Ports ?? [];
        if (ports.FirstOrDefault(port => port.TargetPort?.Value == backend.Port) is { } target)
        {
            return $": that is the pods' port behind {Written(target)}";
        }

        string? nearest = backend.IsPortNumber
            ? null : EditDistance.Nearest(backend.Port ?? "", ports.Select(port => port.Name).OfType<string>());
        return nearest is null ? "" : $", but one called `{nearest}`";
    }

    private static string Written(V1ServicePort port)
    {
        string number = port.Port.ToString(CultureInfo.InvariantCulture);
        return port.Name is null ? $"`{number}`" : $"`{port.Name}` ({number})";
    }
}
