using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>Tells which keys the Secrets of custom resources get, as far as the resources say.</summary>
internal static class SecretKeys
{
    private static readonly string[] Certificate = ["ca.crt", "tls.crt", "tls.key"];

    /// <summary>The keys of the Secret that a custom resource makes.</summary>
    /// <param name="manifest">The custom resource.</param>
    /// <returns>The keys, or null if the resource does not tell all of them.</returns>
    public static IReadOnlyList<string>? Of(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("bitnami.com", "SealedSecret") => OfSealed(manifest),
        ("external-secrets.io", "ExternalSecret") => OfExternal(manifest),
        ("kubernetes-client.io", "ExternalSecret") => manifest.NodeAt("spec", "dataFrom") is not null
            || manifest.NodeAt("spec", "dataFromWithOptions") is not null
                ? null : Listed(manifest.NodeAt("spec", "data"), "name"),
        ("cert-manager.io", "Certificate") => manifest.NodeAt("spec", "keystores") is not null
            || manifest.NodeAt("spec", "additionalOutputFormats") is not null
                ? null : Certificate,
        _ => null,
    };

    /// <summary>The keys that an item of a list of Secrets tells.</summary>
    /// <param name="item">An item of <c>secretObjects</c> or <c>secretTemplates</c>.</param>
    public static IReadOnlyList<string>? OfListed(YamlMapping? item)
    {
        string[] keys =
        [
            .. Listed(item?.Find("data")?.Value.Resolved, "key") ?? [],
            .. ConfigKeys.Of(item?.Find("data")?.Value.Resolved as YamlMapping),
            .. ConfigKeys.Of(item?.Find("stringData")?.Value.Resolved as YamlMapping),
        ];
        return keys.Length > 0 ? keys : null;
    }

    private static string[]? OfSealed(Manifest manifest)
    {
        string[] keys =
        [
            .. ConfigKeys.Of(manifest.NodeAt("spec", "encryptedData") as YamlMapping),
            .. ConfigKeys.Of(manifest.NodeAt("spec", "template", "data") as YamlMapping),
        ];
        return keys.Length > 0 ? keys : null;
    }

    /// <summary>A template takes the place of the data unless it is told to be merged with it.</summary>
    private static string[]? OfExternal(Manifest manifest)
    {
        YamlMapping? template = manifest.NodeAt("spec", "target", "template") as YamlMapping;
        if (template?.Find("templateFrom") is not null || manifest.NodeAt("spec", "dataFrom") is not null)
        {
            return null;
        }

        string[]? data = Listed(manifest.NodeAt("spec", "data"), "secretKey");
        return template?.Find("data")?.Value.Resolved is YamlMapping templated
            ? [.. ConfigKeys.Of(templated), .. data ?? []]
            : data;
    }

    private static string[]? Listed(YamlNode? list, string field)
    {
        string[] keys =
        [
            .. ((list as YamlSequence)?.Items ?? [])
                .Select(item => (item.Resolved as YamlMapping)?.Find(field)?.Value.Resolved)
                .OfType<YamlScalar>()
                .Select(key => key.Value),
        ];
        return keys.Length > 0 ? keys : null;
    }
}
