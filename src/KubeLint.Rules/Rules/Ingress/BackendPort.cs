using k8s.Models;
using KubeLint.Bundles.Services;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Ingress;

/// <summary>The port of a Service that a backend of an Ingress means.</summary>
/// <param name="service">The Service.</param>
/// <param name="port">Its port.</param>
internal sealed class BackendPort(Manifest<V1Service> service, ServicePort port)
{
    private readonly Lazy<(Container Container, SoftwareProduct Software)?> _software = new(() => Find(port));

    /// <summary>The port.</summary>
    public V1ServicePort Model => port.Model;

    /// <summary>The place of its number.</summary>
    public Place Place => service.At(Model, nameof(Model.Port));

    /// <summary>
    /// The container behind the port that runs a database, queue or store which speaks its own protocol there, and what
    /// it is; null if none is known.
    /// </summary>
    public (Container Container, SoftwareProduct Software)? Software => _software.Value;

    private static (Container Container, SoftwareProduct Software)? Find(ServicePort port)
    {
        foreach (Container container in port.Pods.SelectMany(pods => pods.Containers)
            .Where(container => container.IsLongRunning))
        {
            if (KnownSoftware.In(container.Image) is { KeepsState: true } software
                && software.IsServedBy(container.Model)
                && IsTarget(port, container, software.Ports))
            {
                return (container, software);
            }
        }

        return null;
    }

    private static bool IsTarget(ServicePort port, Container container, IReadOnlyList<int> numbers) =>
        (port.TargetNumber is { } target && numbers.Contains(target))
        || port.Targets.Any(each => each.Container == container && numbers.Contains(each.Number));
}
