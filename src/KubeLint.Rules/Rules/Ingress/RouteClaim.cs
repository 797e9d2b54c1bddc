using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Rules.Schemas;
using KubeLint.Yaml;

namespace KubeLint.Rules.Ingress;

/// <summary>A host and path that an Ingress claims.</summary>
/// <param name="Ingress">The Ingress.</param>
/// <param name="Host">The host in small letters; empty for any.</param>
/// <param name="Path">The path; with type <c>Prefix</c> without the slash at its end.</param>
/// <param name="Type">The type of the path.</param>
/// <param name="Place">The place of the path.</param>
internal sealed record RouteClaim(Manifest Ingress, string Host, string Path, string Type, Place Place)
{
    /// <summary>The claims of an Ingress; those with templates or without a known type are left out.</summary>
    /// <param name="ingress">The Ingress.</param>
    public static IEnumerable<RouteClaim> Of(Manifest<V1Ingress> ingress)
    {
        foreach (V1IngressRule rule in ingress.Model.Spec?.Rules ?? [])
        {
            foreach (V1HTTPIngressPath path in rule.Http?.Paths ?? [])
            {
                if (path.PathType is "Prefix" or "Exact" or "ImplementationSpecific"
                    && !TextTemplates.AppearIn(path.Path) && !IsUnknown(ingress.At(rule, nameof(rule.Host)).Node))
                {
                    yield return new RouteClaim(
                        ingress,
                        rule.Host?.ToLowerInvariant() ?? "",
                        WithoutEnd(path.Path ?? "", path.PathType),
                        path.PathType,
                        ingress.At(path, nameof(path.Path)));
                }
            }
        }
    }

    /// <summary>Tells whether two claims are of one Ingress, perhaps written twice as variants.</summary>
    /// <param name="other">The other claim.</param>
    /// <param name="bundle">The objects of the scan.</param>
    public bool IsOfSame(RouteClaim other, Bundle bundle) => Ingress != other.Ingress
        && Ingress.Name == other.Ingress.Name
        && bundle.NamespaceOf(Ingress) == bundle.NamespaceOf(other.Ingress);

    private static bool IsUnknown(YamlNode? host) => host is YamlScalar scalar
        && (TextTemplates.AppearIn(scalar.Value) || PlaceholderText.Is(scalar));

    private static string WithoutEnd(string path, string type) =>
        (type == "Prefix" ? path.TrimEnd('/') : path) is { Length: > 0 } rest ? rest : "/";
}
