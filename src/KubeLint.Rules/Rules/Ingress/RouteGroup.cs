using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Ingress;

/// <summary>Tells which Ingresses must not have the same host and path: those of one group.</summary>
internal static class RouteGroup
{
    /// <summary>What annotations that choose requests by more than host and path have in their names.</summary>
    private static readonly string[] ChoosingWords =
    [
        "conditions", "entrypoints", "group.name", "headers", "mergeable-ingress-type", "methods", "priority",
        "rule-type", "scheme", "whitelist",
    ];

    /// <summary>What tells Ingresses apart that may have the same host and path.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <returns>
    /// The class and what annotations choose requests by; null if the Ingress has a load balancer of its own, or is a
    /// canary, which is there to share a path.
    /// </returns>
    public static string? Of(Manifest ingress)
    {
        string name = IngressController.NamedClass(ingress) ?? "";
        YamlEntry[] annotations =
        [
            .. (ingress.NodeAt("metadata", "annotations") as YamlMapping)?.EffectiveEntries() ?? [],
        ];
        bool isAlone = name.StartsWith("gce", StringComparison.Ordinal)
            || IngressController.OfAnnotations(ingress) is { BuiltInto: not null }
            || (name == "alb" && !Array.Exists(annotations, entry => Says(entry, "group.name")));
        return isAlone || Array.Exists(annotations, entry => Says(entry, "canary"))
            ? null
            : string.Join(
                '\n',
                annotations.Where(entry => Array.Exists(ChoosingWords, word => Says(entry, word)))
                    .Select(entry => $"{entry.Name}={(entry.Value.Resolved as YamlScalar)?.Value}")
                    .Order(StringComparer.Ordinal)
                    .Prepend(name));
    }

    private static bool Says(YamlEntry annotation, string word) =>
        annotation.Name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
