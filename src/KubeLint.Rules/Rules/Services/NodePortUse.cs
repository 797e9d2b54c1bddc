using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Rules.Ingress;
using KubeLint.Software;
using KubeLint.Yaml;

namespace KubeLint.Rules.Services;

/// <summary>What the ports that a Service opens on the nodes may be good for.</summary>
/// <param name="IsNeeded">False if they are not needed for it everywhere.</param>
/// <param name="Reason">What they are good for: a clause.</param>
/// <param name="Advice">How to do without them, or what to mind.</param>
internal sealed record NodePortUse(bool IsNeeded, string Reason, string Advice)
{
    /// <summary>Finds out what the ports of a Service are for.</summary>
    /// <param name="service">The Service, of type NodePort.</param>
    /// <param name="ingresses">The Ingresses that lead to it.</param>
    /// <param name="bundle">The objects of the scan.</param>
    /// <returns>The use, or null if there is none that the scan shows.</returns>
    public static NodePortUse? Of(Manifest<V1Service> service, IEnumerable<Manifest> ingresses, Bundle bundle)
    {
        IngressControllerProduct? behind = bundle.PodsBehind(service)
            .SelectMany(template => template.Containers)
            .Select(container => KnownSoftware.In(container.Image))
            .OfType<IngressControllerProduct>()
            .FirstOrDefault();
        if (behind is not null)
        {
            return new NodePortUse(
                IsNeeded: true,
                $"it is how the outside reaches {behind.Name}, but past any load balancer too",
                "use `LoadBalancer` where the cluster provides it, or let only your load balancer reach the nodes' "
                    + "ports");
        }

        Manifest? unclassed = null;
        foreach (Manifest ingress in ingresses)
        {
            IngressControllerProduct? controller = IngressController.Of(ingress, bundle)
                ?? IngressController.OfAnnotations(service);
            if (controller is { PodAddressing: { } toPods }
                && !IsOn(toPods, ingress) && !IsOn(toPods, service))
            {
                return new NodePortUse(
                    IsNeeded: true,
                    $"the load balancer of {ingress.DisplayName} sends to it, and others may go past that",
                    $"let the load balancer send to the pods: `ClusterIP`, and the annotation `{toPods.Written}`");
            }

            unclassed ??= controller is null && IngressController.NamedClass(ingress) is null ? ingress : null;
        }

        return unclassed is null ? null : new NodePortUse(
            IsNeeded: false,
            $"who reaches any node reaches the Service past {unclassed.DisplayName}",
            "use `ClusterIP`, unless the cluster's default Ingress class is a cloud's load balancer that needs the "
                + "port");
    }

    private static bool IsOn(PodAddressing addressing, Manifest manifest) =>
        manifest.At("metadata", "annotations", addressing.Annotation).Node is YamlScalar { AsString: { } value }
        && addressing.IsOn(value);
}
