using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Software;
using KubeLint.Text;

namespace KubeLint.Rules.Services;

/// <summary>The Services of type LoadBalancer that an Ingress could serve in their place.</summary>
internal static class HttpLoadBalancers
{
    /// <summary>Those that lie together, for one environment.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    /// <returns>
    /// The groups, in the order of their first Services: by the home of their folder, by a kustomization, or by a
    /// namespace that they name.
    /// </returns>
    public static IEnumerable<IReadOnlyList<Manifest<V1Service>>> Groups(Bundle bundle)
    {
        Dictionary<object, List<Manifest<V1Service>>> byKey = [];
        List<List<Manifest<V1Service>>> groups = [];
        HashSet<(string? Namespace, string Name, List<Manifest<V1Service>>)> known = [];
        foreach (Manifest<V1Service> service in bundle.All<V1Service>().Where(service => Include(service, bundle)))
        {
            object[] keys = [.. KeysOf(service, bundle)];
            List<Manifest<V1Service>>? group =
                keys.Select(key => byKey.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);
            if (group is null)
            {
                groups.Add(group = []);
            }

            foreach (object key in keys)
            {
                byKey.TryAdd(key, group);
            }

            // Of variants of one Service only one is applied.
            if (known.Add((bundle.NamespaceOf(service), service.Name, group)))
            {
                group.Add(service);
            }
        }

        return groups;
    }

    private static IEnumerable<object> KeysOf(Manifest<V1Service> service, Bundle bundle)
    {
        var environment = bundle.EnvironmentOf(service).Kind;
        foreach (Kustomization kustomization in bundle.Kustomizations.That(service.Source))
        {
            yield return (kustomization, environment);
        }

        yield return ("folder", bundle.Vicinity.HomeOf(service.Source.Folder), environment);
        if (bundle.NamespaceOf(service) is { } name and not NamespaceRelations.Default)
        {
            yield return ("namespace", name, environment);
        }
    }

    private static bool Include(Manifest<V1Service> service, Bundle bundle) =>
        service.Model.Spec is { Type: "LoadBalancer", Ports: { Count: > 0 } ports }
        && ports.Any(IsHttp)
        && !ports.Any(port => port.Protocol is "UDP" or "SCTP" || KnownSoftware.OnPort(port.Port) is not null)
        && !IsEntrance(service, bundle);

    private static bool IsHttp(V1ServicePort port) =>
        port.Port is 80 or 443 or 8080 or 8443
        || port.AppProtocol is "http" or "https" or "kubernetes.io/h2c" or "kubernetes.io/ws" or "kubernetes.io/wss"
        || NameWords.HaveOneOf(port.Name, "http", "https", "http2", "web");

    /// <summary>An Ingress controller or gateway needs its load balancer: it is what serves the others.</summary>
    private static bool IsEntrance(Manifest<V1Service> service, Bundle bundle) =>
        NameWords.HaveOneOf(
            service.Name, "ingress", "gateway", "ingressgateway", "proxy", "traefik", "envoy", "nginx", "kong",
            "contour", "haproxy", "ambassador", "istio")
        || bundle.PodsBehind(service).SelectMany(template => template.Containers).Any(container =>
            KnownSoftware.In(container.Image) is { } software
            && (software.Kind == SoftwareKind.IngressController || software.Name is "Envoy" or "HAProxy"));
}
