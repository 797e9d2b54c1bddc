using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>Tells the keys of ConfigMaps and Secrets.</summary>
internal static class ConfigKeys
{
    private static readonly string[] Fields = ["data", "binaryData", "stringData"];

    /// <summary>Annotations and labels of what fills in keys later, by what they contain.</summary>
    private static readonly string[] Fillers =
    [
        "service.beta.openshift.io/inject-cabundle", "service.alpha.openshift.io/inject-cabundle",
        "config.openshift.io/inject-trusted-cabundle", "kubernetes.io/service-account.name",
        "replicator.v1.mittwald.de/replicate-from", "reflector.v1.k8s.emberstack.com/reflects",
        "cert-manager.io/allow-direct-injection", "avp.kubernetes.io/path", "vault.security.banzaicloud.io/vault-addr",
        "secret-generator.v1.mittwald.de/autogenerate",
    ];

    /// <summary>The keys of an object as written.</summary>
    /// <param name="manifest">A ConfigMap or Secret.</param>
    /// <returns>
    /// The keys, sorted; null if something else may fill it: it is a template, empty, or an annotation says so.
    /// </returns>
    public static string[]? Of(Manifest manifest)
    {
        if (IsFilledLater(manifest, "annotations") || IsFilledLater(manifest, "labels"))
        {
            return null;
        }

        List<string> keys = [];
        foreach (string field in Fields)
        {
            switch (manifest.NodeAt(field))
            {
                case YamlMapping data:
                    keys.AddRange(Of(data));
                    break;
                case YamlScalar { Type: not ScalarType.Null }:
                    return null;
            }
        }

        return keys.Count > 0 && !keys.Exists(key => TextTemplates.AppearIn(key)) ? Sorted(keys) : null;
    }

    /// <summary>The keys of a mapping, those of merged ones included.</summary>
    public static IEnumerable<string> Of(YamlMapping? mapping) =>
        mapping?.EffectiveEntries().Select(entry => entry.Name) ?? [];

    /// <summary>Nearly always the keys of one mapping, so that none comes twice.</summary>
    private static string[] Sorted(List<string> keys)
    {
        keys.Sort(StringComparer.Ordinal);
        for (int index = 1; index < keys.Count; index++)
        {
            if (keys[index] == keys[index - 1])
            {
                return [.. keys.Distinct(StringComparer.Ordinal)];
            }
        }

        return [.. keys];
    }

    private static bool IsFilledLater(Manifest manifest, string field) =>
        manifest.NodeAt("metadata", field) is YamlMapping marks
        && marks.EffectiveEntries().Any(mark => Fillers.Contains(mark.Name, StringComparer.Ordinal));
}
