using k8s.Models;
using KubeLint.Configuration;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The names that Ingresses and their classes hold.</summary>
internal static class IngressNames
{
    /// <summary>The names in an Ingress.</summary>
    /// <param name="spec">The Ingress's spec.</param>
    /// <param name="settings">The versions that have to take them.</param>
    /// <param name="rows">Takes the names.</param>
    public static void List(V1IngressSpec spec, LintSettings settings, TableRows<NamedField> rows)
    {
        rows.Add(new(
            spec, nameof(spec.IngressClassName), spec.IngressClassName, NameGrammar.Subdomain, "Ingress class"));
        foreach (V1IngressTLS tls in spec.Tls.Each())
        {
            rows.Add(new(tls, nameof(tls.SecretName), tls.SecretName, NameGrammar.Subdomain, "Secret"));
        }

        NameGrammar ofServices = ObjectNameRules.OfService(settings).Grammar;
        foreach (V1IngressBackend backend in IngressParts.Backends(spec))
        {
            if (backend.Service is { } service)
            {
                rows.Add(new(service, nameof(service.Name), service.Name, ofServices, "Service"));
            }

            if (backend.Resource is { } resource)
            {
                rows.Add(new(resource, nameof(resource.Name), resource.Name, NameGrammar.PathSegment, "resource"));
                rows.Add(new(
                    resource, nameof(resource.ApiGroup), resource.ApiGroup, NameGrammar.Subdomain, "API group"));
            }
        }
    }

    /// <summary>The names in an Ingress class.</summary>
    /// <param name="spec">The class's spec.</param>
    /// <returns>The names.</returns>
    public static IEnumerable<NamedField> Of(V1IngressClassSpec spec)
    {
        yield return new(spec, nameof(spec.Controller), spec.Controller, NameGrammar.DomainPath, "controller");
        if (spec.Parameters is { } parameters)
        {
            yield return new(
                parameters, nameof(parameters.Name), parameters.Name, NameGrammar.PathSegment, "parameters object");
            yield return new(
                parameters, nameof(parameters.ApiGroup), parameters.ApiGroup, NameGrammar.Subdomain, "API group");
            yield return new(
                parameters,
                nameof(parameters.NamespaceProperty),
                parameters.NamespaceProperty,
                NameGrammar.Label,
                "namespace");
        }
    }
}
