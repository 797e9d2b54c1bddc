using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.Services;

/// <summary>A port that a container of a pod declares.</summary>
/// <param name="Container">The container.</param>
/// <param name="Model">The port.</param>
public sealed record PodPort(Container Container, V1ContainerPort Model)
{
    /// <summary>The protocol where none is written.</summary>
    public const string UsualProtocol = "TCP";

    /// <summary>The number.</summary>
    public int Number => Model.ContainerPort;

    /// <summary>The name, or null.</summary>
    public string? Name => Model.Name;

    /// <summary>The protocol.</summary>
    public string Protocol => string.IsNullOrEmpty(Model.Protocol) ? UsualProtocol : Model.Protocol;

    /// <summary>The place of the number.</summary>
    public Place Place => Container.Template.Manifest.At(Model, nameof(Model.ContainerPort));

    /// <summary>The place of the name, or of the port if it has none.</summary>
    public Place NamePlace => Container.Template.Manifest.At(Model, nameof(Model.Name));

    /// <summary>
    /// The ports of a pod: those of its main containers and native sidecars. Plain init containers have ended, and
    /// ephemeral ones have not begun, when connections come in.
    /// </summary>
    /// <param name="template">The pod template.</param>
    /// <returns>The ports in the order of their places.</returns>
    public static PodPort[] Of(PodTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        int count = 0;
        foreach (Container container in template.Containers)
        {
            count += CountIn(container);
        }

        PodPort[] ports = count == 0 ? [] : new PodPort[count];
        count = 0;
        foreach (Container container in template.Containers)
        {
            for (int index = 0; index < CountIn(container); index++)
            {
                ports[count++] = new PodPort(container, container.Model.Ports[index]);
            }
        }

        return ports;
    }

    private static int CountIn(Container container) => container.IsLongRunning ? container.Model.Ports?.Count ?? 0 : 0;
}
