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
    private const string InnerService = "service";
    private const string Kind = "kind";
    private const string Name = "name";
    private const string Port = "port";

    private static readonly FieldPath Spec = FieldPath.Of("spec");
    private static readonly FieldPath Rules = Spec.Key("rules");
    private static readonly FieldPath DefaultBackend = Spec.Key("defaultBackend");

    /// <summary>That of the API versions before <c>networking.k8s.io/v1</c>.</summary>
    private static readonly FieldPath OldDefaultBackend = Spec.Key(Backend);

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
    public static IReadOnlyList<ServiceBackend> Of(Manifest route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return Read(route).Services;
    }

    /// <summary>Reads all backends of an object of whatever kind.</summary>
    internal static RouteBackends Read(Manifest route)
    {
        List<ServiceBackend>? services = null;
        bool hasActions = false;
        foreach (ServiceBackend? backend in All(route))
        {
            if (backend is { Port: AnnotationAction })
            {
                hasActions = true;
            }
            else if (backend is not null)
            {
                (services ??= []).Add(backend);
            }
        }

        return services is null && !hasActions ? RouteBackends.None : new RouteBackends(services ?? [], hasActions);
    }

    /// <summary>Tells whether an object is an Ingress of whatever API version.</summary>
    internal static bool IsIngress(Manifest manifest) =>
        manifest is { Kind: "Ingress", Group: "networking.k8s.io" or "extensions" };

    private static bool IsGatewayRoute(Manifest manifest) =>
        manifest.Group is "gateway.networking.k8s.io" or "networking.x-k8s.io"
        && manifest.Kind.EndsWith("Route", StringComparison.Ordinal);

    private static IEnumerable<ServiceBackend?> All(Manifest route) =>
        IsIngress(route) ? OfIngress(route)
        : IsGatewayRoute(route) ? OfGateway(route)
        : OtherRoute(route);

    private static IEnumerable<ServiceBackend?> OtherRoute(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("route.openshift.io", "Route") => OfOpenShift(manifest),
        ("traefik.io" or "traefik.containo.us", "IngressRoute" or "IngressRouteTCP" or "IngressRouteUDP") =>
            OfLists(manifest, "services", "routes"),
        ("projectcontour.io", "HTTPProxy") => OfContour(manifest),
        _ => [],
    };

    private static IEnumerable<ServiceBackend?> OfContour(Manifest proxy) => OfLists(proxy, "services", "routes")
        .Concat(Items(proxy, Spec.Key("tcpproxy").Key("services")).Select(item => ReadNamed(proxy, item)));

    private static IEnumerable<ServiceBackend?> OfIngress(Manifest ingress)
    {
        yield return ReadIngress(ingress, DefaultBackend);
        yield return ReadIngress(ingress, OldDefaultBackend);
        foreach (FieldPath rule in Items(ingress, Rules))
        {
            foreach (FieldPath path in Items(ingress, rule.Key("http").Key("paths")))
            {
                yield return ReadIngress(ingress, path.Key(Backend));
            }
        }
    }

    private static ServiceBackend? ReadIngress(Manifest ingress, FieldPath backend)
    {
        if (ingress.NodeAt(backend) is not YamlMapping written)
        {
            return null;
        }

        FieldPath service = backend.Key(InnerService);
        if (written.Find(InnerService)?.Value.Resolved is not YamlMapping named || named.Find(Name) is null)
        {
            return Make(ingress, backend.Key("serviceName"), backend.Key("servicePort"));
        }

        FieldPath port = service.Key(Port);
        FieldPath portName = port.Key(Name);
        return Make(
            ingress, service.Key(Name), ingress.NodeAt(portName) is not null ? portName : port.Key("number"));
    }

    /// <summary>Backends and mirrors of rules (Gateway API, "HTTPRoute").</summary>
    private static IEnumerable<ServiceBackend?> OfGateway(Manifest route)
    {
        foreach (FieldPath rule in Items(route, Rules))
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
                ? Make(route, backend.Key(Name), port) is { } made
                    ? made with { IsTargetPort = true } : null
                : null);
    }

    private static ServiceBackend? ReadNamed(Manifest route, FieldPath backend) => IsService(route, backend)
        && Make(route, backend.Key(Name), backend.Key(Port)) is { } made
            ? made with { Namespace = (route.NodeAt(backend.Key("namespace")) as YamlScalar)?.AsString }
            : null;

    private static bool IsService(Manifest route, FieldPath backend) =>
        route.NodeAt(backend) is YamlMapping written
        && (written.Find(Kind)?.Value.Resolved as YamlScalar)?.AsString is null or Service
        && (written.Find("group")?.Value.Resolved as YamlScalar)?.AsString is null or "";

    private static IEnumerable<FieldPath> Items(Manifest manifest, FieldPath path)
    {
        int count = (manifest.NodeAt(path) as YamlSequence)?.Items.Count ?? 0;
        for (int index = 0; index < count; index++)
        {
            yield return path.Index(index);
        }
    }

    private static ServiceBackend? Make(Manifest route, FieldPath name, FieldPath port)
    {
        if (route.NodeAt(name) is not YamlScalar { AsString: { Length: > 0 } text } || TextTemplates.AppearIn(text))
        {
            return null;
        }

        Place portPlace = route.At(port);
        YamlScalar? written = portPlace.Node as YamlScalar;
        return new ServiceBackend(
            text,
            route.At(name),
            written is { Type: ScalarType.String or ScalarType.Integer } ? written.Value : null,
            written?.Type == ScalarType.Integer,
            portPlace);
    }
}
