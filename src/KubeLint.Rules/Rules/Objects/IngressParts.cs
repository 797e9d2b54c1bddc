using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The parts of an Ingress that several rules look at.</summary>
internal static class IngressParts
{
    /// <summary>Where an Ingress leads.</summary>
    /// <param name="spec">The Ingress's spec.</param>
    /// <returns>The default backend and those of all paths.</returns>
    public static List<V1IngressBackend> Backends(V1IngressSpec spec)
    {
        List<V1IngressBackend> backends = [];
        if (spec.DefaultBackend is { } byDefault)
        {
            backends.Add(byDefault);
        }

        foreach (V1IngressRule rule in spec.Rules.Each())
        {
            foreach (V1HTTPIngressPath path in (rule.Http?.Paths).Each())
            {
                if (path.Backend is { } backend)
                {
                    backends.Add(backend);
                }
            }
        }

        return backends;
    }
}
