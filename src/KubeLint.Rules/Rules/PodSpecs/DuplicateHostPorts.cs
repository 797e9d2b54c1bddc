using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Ports of the node that a pod takes twice.</summary>
internal static class DuplicateHostPorts
{
    /// <summary>Reports them.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="ports">The ports of containers that run side by side.</param>
    /// <param name="context">Takes the findings.</param>
    public static void Check(Manifest manifest, IEnumerable<V1ContainerPort> ports, RuleContext context)
    {
        var repeated = RepeatedItems.Find(
            ports, port => port.HostPort is > 0 and { } number
                ? ((int, string, string)?)(number, DuplicateContainerPort.ProtocolOf(port), port.HostIP ?? "") : null);
        foreach (var (later, earlier) in repeated)
        {
            string protocol = DuplicateContainerPort.ProtocolOf(later);
            context.Report(
                    manifest.At(later, nameof(later.HostPort)),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The pod takes the port {later.HostPort} of its node twice for {protocol}"),
                    PodRefusal.Why,
                    "use another host port, or none: a Service reaches the pod without it")
                .WithRelated(manifest.At(earlier, nameof(earlier.HostPort)), "the first one");
        }
    }

    /// <summary>Tells whether a container takes ports of the node, for as long as the pod runs.</summary>
    /// <param name="container">The container.</param>
    /// <returns>True for a main container with a host port.</returns>
    public static bool AreTakenBy(Container container)
    {
        foreach (V1ContainerPort port in container.Model.Ports.Each())
        {
            if (container.Role == ContainerRole.Main && port.HostPort is > 0)
            {
                return true;
            }
        }

        return false;
    }
}
