using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Routes;
using KubeLint.Bundles.Services;
using KubeLint.Manifests;

namespace KubeLint.Rules.Ingress;

/// <summary>Finds the ports of Services that backends mean; many Ingresses may lead to one Service.</summary>
/// <param name="bundle">The objects of the scan.</param>
internal sealed class BackendPorts(Bundle bundle)
{
    private readonly Dictionary<Manifest, Dictionary<string, BackendPort>> _ports = [];

    /// <summary>Finds the port of a backend.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="backend">The backend.</param>
    /// <returns>The port, or null if the Service, or the port, is not in the scan.</returns>
    public BackendPort? Find(Manifest ingress, ServiceBackend backend)
    {
        if (backend.Port is null)
        {
            return null;
        }

        foreach (Manifest<V1Service> service in
            bundle.FindFrom(ingress, "Service", backend.Name).OfType<Manifest<V1Service>>())
        {
            if (!_ports.TryGetValue(service, out Dictionary<string, BackendPort>? ports))
            {
                _ports.Add(service, ports = Of(service));
            }

            if (ports.TryGetValue(backend.Port, out BackendPort? port))
            {
                return port;
            }
        }

        return null;
    }

    /// <summary>The ports by name and by number; names hold a letter, so that they are never the same.</summary>
    private Dictionary<string, BackendPort> Of(Manifest<V1Service> service)
    {
        Dictionary<string, BackendPort> ports = new(StringComparer.Ordinal);
        foreach (ServicePort each in ServicePort.Of(service, bundle))
        {
            BackendPort port = new(service, each);
            ports.TryAdd(each.Model.Port.ToString(CultureInfo.InvariantCulture), port);
            if (each.Model.Name is { Length: > 0 } name)
            {
                ports.TryAdd(name, port);
            }
        }

        return ports;
    }
}
