using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>The parts of an Ingress that several rules look at.</summary>
internal static class IngressParts
{
    /// <summary>Where an Ingress leads.</summary>
    /// <param name="spec">The Ingress's spec.</param>
    /// <returns>The default backend and those of all paths.</returns>
    public static IEnumerable<V1IngressBackend> Backends(V1IngressSpec spec) => (spec.Rules ?? [])
        .SelectMany(rule => rule.Http?.Paths ?? [])
        .Select(path => path.Backend)
        .Prepend(spec.DefaultBackend)
        .OfType<V1IngressBackend>();
}
