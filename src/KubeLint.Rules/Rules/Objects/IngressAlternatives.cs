using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>The places of an Ingress where one of several fields must be there.</summary>
internal static class IngressAlternatives
{
    /// <summary>The choices in an Ingress.</summary>
    /// <param name="spec">The Ingress's spec.</param>
    /// <param name="rows">Takes the choices, those of which one is surely taken left out.</param>
    public static void List(V1IngressSpec spec, TableRows<OneOf> rows)
    {
        if (spec.Rules is not { Count: > 0 })
        {
            rows.Add(new(spec, "The Ingress", nameof(spec.Rules), nameof(spec.DefaultBackend)) { CountsEmpty = true });
        }

        foreach (V1IngressBackend backend in IngressParts.Backends(spec))
        {
            if (backend is { Service: null, Resource: null })
            {
                rows.Add(new(backend, "The backend", nameof(backend.Service), nameof(backend.Resource)));
            }
            else if (backend.Service is { Port: null } service)
            {
                rows.Add(new(service, "The backend", nameof(service.Port)));
            }
            else if (backend.Service?.Port is { Number: null or 0, Name: null or "" } port)
            {
                rows.Add(new(port, "The port", nameof(port.Number), nameof(port.Name)) { CountsBlank = true });
            }
        }
    }
}
