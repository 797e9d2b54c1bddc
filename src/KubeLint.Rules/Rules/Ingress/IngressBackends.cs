using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Ingress;

/// <summary>The Services that an Ingress passes requests on to.</summary>
internal static class IngressBackends
{
    /// <summary>The port name by which AWS' controller looks up an action in an annotation, not a Service.</summary>
    private const string AnnotationAction = "use-annotation";

    /// <summary>The Service backends with a name, in the order of their places; the default one first.</summary>
    public static IEnumerable<V1IngressServiceBackend> Of(V1Ingress ingress)
    {
        IEnumerable<V1IngressBackend?> backends = (ingress.Spec?.Rules ?? [])
            .SelectMany(rule => rule.Http?.Paths ?? [])
            .Select(path => path.Backend)
            .Prepend(ingress.Spec?.DefaultBackend);
        return backends.Select(backend => backend?.Service).OfType<V1IngressServiceBackend>().Where(IsService);
    }

    private static bool IsService(V1IngressServiceBackend backend) =>
        !string.IsNullOrEmpty(backend.Name)
        && backend.Port?.Name != AnnotationAction
        && !TextTemplates.AppearIn(backend.Name);
}
