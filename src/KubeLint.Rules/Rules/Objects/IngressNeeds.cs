using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>What Ingresses and their classes cannot do without.</summary>
internal static class IngressNeeds
{
    /// <summary>The fields that an Ingress needs.</summary>
    /// <param name="spec">The Ingress's spec.</param>
    /// <param name="rows">Takes the fields, whether they are there or not.</param>
    public static void List(V1IngressSpec spec, TableRows<NeededField> rows)
    {
        foreach (V1IngressRule rule in spec.Rules.Each())
        {
            if (rule.Http is { } http)
            {
                rows.Add(new(http, nameof(http.Paths), "a rule needs a path") { IsInSchema = true });
            }
        }
    }

    /// <summary>The fields that an Ingress class needs.</summary>
    /// <param name="spec">The class's spec.</param>
    /// <returns>The fields.</returns>
    public static IEnumerable<NeededField> OfClass(V1IngressClassSpec spec)
    {
        yield return new(spec, nameof(spec.Controller), "it names the controller that serves the class")
        {
            IsText = true,
        };
        if (spec.Parameters is { Scope: "Namespace" } parameters)
        {
            yield return new(
                parameters, nameof(parameters.NamespaceProperty), "the scope of the parameters is `Namespace`")
            {
                IsText = true,
            };
        }
    }
}
