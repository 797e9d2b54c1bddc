using System.Globalization;
using k8s.Models;
using KubeLint.Text;

namespace KubeLint.Rules.Ingress;

/// <summary>The ports of a Service as an Ingress names them.</summary>
internal static class ServicePorts
{
    /// <summary>Tells whether a Service has a port; one that lists no ports may have any.</summary>
    public static bool MayHave(V1Service service, V1ServiceBackendPort? port) =>
        port is null or { Name: null, Number: null }
        || service.Spec?.Ports is not { Count: > 0 } ports
        || ports.Any(candidate => port.Name is null ? candidate.Port == port.Number : candidate.Name == port.Name);

    /// <summary>The ports, for the reader to choose from.</summary>
    public static string List(V1Service service) => string.Join(", ", (service.Spec?.Ports ?? []).Select(Written));

    /// <summary>What was probably meant, as the rest of a clause; empty if nothing is near.</summary>
    public static string Hint(V1Service service, V1ServiceBackendPort port)
    {
        IList<V1ServicePort> ports = service.Spec?.Ports ?? [];
        if (ports.FirstOrDefault(candidate => candidate.TargetPort?.Value == Written(port)) is { } target)
        {
            return $": that is the pods' port behind {Written(target)}";
        }

        string? nearest = port.Name is null ? null
            : EditDistance.Nearest(port.Name, ports.Select(candidate => candidate.Name).OfType<string>());
        return nearest is null ? "" : $", but one called `{nearest}`";
    }

    /// <summary>The port as the Ingress writes it.</summary>
    public static string Written(V1ServiceBackendPort port) =>
        port.Name ?? port.Number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Written(V1ServicePort port)
    {
        string number = port.Port.ToString(CultureInfo.InvariantCulture);
        return port.Name is null ? $"`{number}`" : $"`{port.Name}` ({number})";
    }
}
