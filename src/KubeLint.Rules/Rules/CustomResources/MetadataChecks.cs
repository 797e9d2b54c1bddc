using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;
using KubeLint.Yaml;

namespace KubeLint.Rules.CustomResources;

/// <summary>What a definition may say of the type and metadata of its objects, which all objects have alike.</summary>
internal static class MetadataChecks
{
    private const string Reason =
        "the API server refuses it: metadata is the same in all objects, and a definition may only restrict its names";

    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        if (!site.IsInMetadata || site.IsNested)
        {
            return;
        }

        if (site is { FieldName: "metadata", IsMetadata: true, Parent.IsRoot: true })
        {
            CheckRoot(site, report);
        }

        if (site.Schema.Keywords.Has("default") && (IsOfRoot(site) || IsInMap(site)))
        {
            report.AtKey(
                site.Path.Key("default"), $"{site.Subject} has a default", "remove it: metadata has none", Reason);
        }

        if (site.Schema.IsEmbeddedResource)
        {
            FieldPath path = site.Path.Key("x-kubernetes-embedded-resource");
            report.AtKey(path, $"{site.Subject} is an embedded resource", "remove it: metadata holds none", Reason);
        }
    }

    private static void CheckRoot(SchemaSite site, DefinitionReport report)
    {
        foreach (YamlEntry entry in site.Schema.Keywords.All())
        {
            // The API server does not keep the last two, so they do no harm.
            bool isAllowed = entry.Name is "type" or "properties" or "default" or "example" or "externalDocs";
            if (!isAllowed && site.Schema.Keywords.Has(entry.Name))
            {
                report.AtKey(
                    site.Path.Key(entry.Name), $"`metadata` has `{entry.Name}`", $"remove `{entry.Name}`", Reason);
            }
        }

        foreach (YamlEntry property in site.Schema.Properties)
        {
            if (property.Name is not ("name" or "generateName"))
            {
                report.AtKey(
                    site.Path.Key("properties").Key(property.Name),
                    $"The schema restricts `metadata.{property.Name}`",
                    "remove it: only `name` and `generateName` can be restricted",
                    Reason);
            }
        }
    }

    private static bool IsOfRoot(SchemaSite site) =>
        site.IsMetadata ? site.Parent!.IsRoot : site.Parent is { IsInMetadata: true } parent && IsOfRoot(parent);

    private static bool IsInMap(SchemaSite site) =>
        site.Keyword == "additionalProperties"
        || (site is { IsMetadata: false, Parent.IsInMetadata: true } && IsInMap(site.Parent!));
}
