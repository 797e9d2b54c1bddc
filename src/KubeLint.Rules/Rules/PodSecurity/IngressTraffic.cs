using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.PodSecurity;

/// <summary>What takes in traffic at ports of its node, where no load balancer is in front of them.</summary>
internal static class IngressTraffic
{
    /// <summary>Why pods need ports of their node.</summary>
    /// <param name="template">The pods.</param>
    /// <returns>A clause that names the Ingress controller, or null if none is known among the containers.</returns>
    public static string? NeedOf(PodTemplate template)
    {
        foreach (Container container in template.Containers)
        {
            if (KnownSoftware.In(container.Image) is { Kind: SoftwareKind.IngressController } controller)
            {
                return $"{controller.Name} can take in traffic at its node where there is no load balancer";
            }
        }

        return null;
    }
}
