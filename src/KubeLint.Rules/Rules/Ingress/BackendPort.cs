using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Routes;
using KubeLint.Bundles.Services;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Ingress;

/// <summary>The port of a Service that a backend of an Ingress means.</summary>
/// <param name="Service">The Service.</param>
/// <param name="Port">Its port.</param>
internal sealed record BackendPort(Manifest<V1Service> Service, ServicePort Port)
{
    /// <summary>The port.</summary>
    public V1ServicePort Model => Port.Model;

    /// <summary>The place of its number.</summary>
    public Place Place => Service.At(Model, nameof(Model.Port));

    /// <summary>Finds the port of a backend.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="bundle">The objects of the scan.</param>
    /// <returns>The port, or null if the Service, or the port, is not in the scan.</returns>
    public static BackendPort? Find(Manifest ingress, ServiceBackend backend, Bundle bundle)
    {
        foreach (Manifest<V1Service> service in
            bundle.FindFrom(ingress, "Service", backend.Name).OfType<Manifest<V1Service>>())
        {
            if (ServicePort.Of(service, bundle).FirstOrDefault(port => backend.IsPortNumber
                ? port.Model.Port == backend.PortNumber : port.Model.Name == backend.Port) is { } found)
            {
                return new BackendPort(service, found);
            }
        }

        return null;
    }

    /// <summary>Finds the database, queue or store whose own protocol is behind the port.</summary>
    /// <returns>The container that runs it, and what it is; null if none is known.</returns>
    public (Container Container, SoftwareProduct Software)? FindSoftware()
    {
        foreach (Container container in Port.Pods.SelectMany(pods => pods.Containers)
            .Where(container => container.IsLongRunning))
        {
            if (KnownSoftware.In(container.Image) is { KeepsState: true } software
                && software.IsServedBy(container.Model)
                && IsTarget(container, software.Ports))
            {
                return (container, software);
            }
        }

        return null;
    }

    private bool IsTarget(Container container, IReadOnlyList<int> numbers) =>
        (Port.TargetNumber is { } target && numbers.Contains(target))
        || Port.Targets.Any(each => each.Container == container && numbers.Contains(each.Number));
}
