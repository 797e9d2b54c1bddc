using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Ingress;

/// <summary>
/// The Ingresses of a scan and the Services behind them. They are read from the node tree, so that the API versions
/// before <c>networking.k8s.io/v1</c>, which have no model, are understood too.
/// </summary>
internal static class IngressBackends
{
    /// <summary>The port name by which AWS' controller looks up an action in an annotation, not a Service.</summary>
    private const string AnnotationAction = "use-annotation";

    /// <summary>The Ingresses in the order of their places.</summary>
    public static IEnumerable<Manifest> Ingresses(Bundle bundle) => bundle.Files
        .SelectMany(file => file.Manifests)
        .Where(manifest => manifest is { Kind: "Ingress", Group: "networking.k8s.io" or "extensions" });

    /// <summary>The Service backends with a name: the default one, then the others in order.</summary>
    public static IEnumerable<IngressBackend> Of(Manifest ingress) =>
        All(ingress).Where(backend => backend.Port != AnnotationAction);

    /// <summary>Tells whether AWS' controller finds in annotations to which Services an Ingress leads.</summary>
    public static bool HasActions(Manifest ingress) => All(ingress).Any(backend => backend.Port == AnnotationAction);

    private static IEnumerable<IngressBackend> All(Manifest ingress)
    {
        FieldPath spec = FieldPath.Of("spec");
        List<FieldPath> paths = [spec.Key("defaultBackend"), spec.Key("backend")];
        FieldPath rules = spec.Key("rules");
        for (int rule = 0; rule < Count(ingress, rules); rule++)
        {
            FieldPath routes = rules.Index(rule).Key("http").Key("paths");
            for (int route = 0; route < Count(ingress, routes); route++)
            {
                paths.Add(routes.Index(route).Key("backend"));
            }
        }

        return paths.Select(path => Read(ingress, path)).OfType<IngressBackend>();
    }

    private static int Count(Manifest ingress, FieldPath path) =>
        (ingress.At(path).Node as YamlSequence)?.Items.Count ?? 0;

    private static IngressBackend? Read(Manifest ingress, FieldPath backend)
    {
        if (ingress.At(backend).Node is not YamlMapping)
        {
            return null;
        }

        FieldPath service = backend.Key("service");
        FieldPath port = service.Key("port");
        Place name = ingress.At(service.Key("name"));
        if (name.Exists)
        {
            Place portName = ingress.At(port.Key("name"));
            return portName.Exists ? Make(name, portName) : Make(name, ingress.At(port.Key("number")));
        }

        return Make(ingress.At(backend.Key("serviceName")), ingress.At(backend.Key("servicePort")));
    }

    private static IngressBackend? Make(Place name, Place port)
    {
        YamlScalar? written = port.Node as YamlScalar;
        return name.Node is YamlScalar { AsString: { Length: > 0 } text }
            && !TextTemplates.AppearIn(text)
                ? new IngressBackend(
                    text,
                    name,
                    written is { Type: ScalarType.String or ScalarType.Integer } ? written.Value : null,
                    written?.Type == ScalarType.Integer,
                    port)
                : null;
    }
}
