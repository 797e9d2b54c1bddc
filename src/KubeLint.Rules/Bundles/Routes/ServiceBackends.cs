using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.Routes;

/// <summary>
/// The Services behind Ingresses and routes: those of the Gateway API, OpenShift, Traefik and Contour. They are read
/// from the node tree, so that kinds and API versions that have no model are understood too.
/// </summary>
public static class ServiceBackends
{
    /// <summary>The port name by which AWS' controller looks up an action in an annotation, not a Service.</summary>
    private const string AnnotationAction = "use-annotation";

    private const string Service = "Service";
    private const string Backend = "backend";
    private const string Kind = "kind";
    private const string Name = "name";
    private const string Port = "port";

    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>The Ingresses in the order of their places.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    /// <returns>The Ingresses of every API version.</returns>
    public static IEnumerable<Manifest> Ingresses(Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        return bundle.Ingresses;
    }

    /// <summary>The Service backends with a name.</summary>
    /// <param name="route">An object of whatever kind.</param>
    /// <returns>
    /// The default backend of an Ingress, then the others in order; the backends of a route; none for other kinds.
    /// </returns>
    public static IEnumerable<ServiceBackend> Of(Manifest route)
    {
        ArgumentNullException.ThrowIfNull(route);
        IEnumerable<ServiceBackend?>? all =
            IsIngress(route) ? OfIngress(route)
            : IsGatewayRoute(route) ? OfGateway(route)
            : OtherRoute(route);
        return all is null ? [] : all.OfType<ServiceBackend>().Where(backend => backend.Port != AnnotationAction);
    }

    /// <summary>Tells whether AWS' controller finds in annotations to which Services an Ingress leads.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <returns>True if a backend is such an action.</returns>
    public static bool HasActions(Manifest ingress)
    {
        ArgumentNullException.ThrowIfNull(ingress);
        return OfIngress(ingress).Any(backend => backend?.Port == AnnotationAction);
    }

    /// <summary>Tells whether an object is an Ingress of whatever API version.</summary>
    internal static bool IsIngress(Manifest manifest) =>
        manifest is { Kind: "Ingress", Group: "networking.k8s.io" or "extensions" };

    private static bool IsGatewayRoute(Manifest manifest) =>
        manifest.Group is "gateway.networking.k8s.io" or "networking.x-k8s.io"
        && manifest.Kind.EndsWith("Route", StringComparison.Ordinal);

    private static IEnumerable<ServiceBackend?>? OtherRoute(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("route.openshift.io", "Route") => OfOpenShift(manifest),
        ("traefik.io" or "traefik.containo.us", "IngressRoute" or "IngressRouteTCP" or "IngressRouteUDP") =>
            OfLists(manifest, "services", "routes"),
        ("projectcontour.io", "HTTPProxy") => OfContour(manifest),
        _ => null,
    };

    private static IEnumerable<ServiceBackend?> OfContour(Manifest proxy) => OfLists(proxy, "services", "routes")
        .Concat(Items(proxy, Spec.Key("tcpproxy").Key("services")).Select(item => ReadNamed(proxy, item)));

    private static IEnumerable<ServiceBackend?> OfIngress(Manifest ingress)
    {
        List<FieldPath> paths = [Spec.Key("defaultBackend"), Spec.Key(Backend)];
        foreach (FieldPath rule in Items(ingress, Spec.Key("rules")))
        {
            paths.AddRange(Items(ingress, rule.Key("http").Key("paths")).Select(path => path.Key(Backend)));
        }

        return paths.Select(path => ReadIngress(ingress, path));
    }

    private static ServiceBackend? ReadIngress(Manifest ingress, FieldPath backend)
    {
        if (ingress.At(backend).Node is not YamlMapping)
        {
            return null;
        }

        FieldPath service = backend.Key("service");
        FieldPath port = service.Key(Port);
        Place name = ingress.At(service.Key(Name));
        if (name.Exists)
        {
            Place portName = ingress.At(port.Key(Name));
            return portName.Exists ? Make(name, portName) : Make(name, ingress.At(port.Key("number")));
        }

        return Make(ingress.At(backend.Key("serviceName")), ingress.At(backend.Key("servicePort")));
    }

    /// <summary>Backends and mirrors of rules (Gateway API, "HTTPRoute").</summary>
    private static IEnumerable<ServiceBackend?> OfGateway(Manifest route)
    {
        foreach (FieldPath rule in Items(route, Spec.Key("rules")))
        {
            foreach (FieldPath backend in Items(route, rule.Key("backendRefs")))
            {
                yield return ReadNamed(route, backend);
            }

            foreach (FieldPath filter in Items(route, rule.Key("filters")))
            {
                yield return ReadNamed(route, filter.Key("requestMirror").Key("backendRef"));
            }
        }
    }

    private static IEnumerable<ServiceBackend?> OfLists(Manifest route, string inner, string outer) =>
        Items(route, Spec.Key(outer))
            .SelectMany(item => Items(route, item.Key(inner)))
            .Select(item => ReadNamed(route, item));

    /// <summary>A Route names a port of the Service by its target (OpenShift docs, "Route").</summary>
    private static IEnumerable<ServiceBackend?> OfOpenShift(Manifest route)
    {
        FieldPath port = Spec.Key(Port).Key("targetPort");
        return Items(route, Spec.Key("alternateBackends"))
            .Prepend(Spec.Key("to"))
            .Select(backend => IsService(route, backend)
                ? Make(route.At(backend.Key(Name)), route.At(port)) is { } made
                    ? made with { IsTargetPort = true } : null
                : null);
    }

    private static ServiceBackend? ReadNamed(Manifest route, FieldPath backend) => IsService(route, backend)
        && Make(route.At(backend.Key(Name)), route.At(backend.Key(Port))) is { } made
            ? made with { Namespace = (route.At(backend.Key("namespace")).Node as YamlScalar)?.AsString }
            : null;

    private static bool IsService(Manifest route, FieldPath backend) =>
        (route.At(backend.Key(Kind)).Node as YamlScalar)?.AsString is null or Service
        && (route.At(backend.Key("group")).Node as YamlScalar)?.AsString is null or "";

    private static IEnumerable<FieldPath> Items(Manifest manifest, FieldPath path)
    {
        int count = (manifest.At(path).Node as YamlSequence)?.Items.Count ?? 0;
        for (int index = 0; index < count; index++)
        {
            yield return path.Index(index);
        }
    }

    private static ServiceBackend? Make(Place name, Place port)
    {
        YamlScalar? written = port.Node as YamlScalar;
        return name.Node is YamlScalar { AsString: { Length: > 0 } text }
            && !TextTemplates.AppearIn(text)
                ? new ServiceBackend(
                    text,
                    name,
                    written is { Type: ScalarType.String or ScalarType.Integer } ? written.Value : null,
                    written?.Type == ScalarType.Integer,
                    port)
                : null;
    }
}
