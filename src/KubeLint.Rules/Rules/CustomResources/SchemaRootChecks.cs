using System.Collections.Frozen;
using KubeLint.Schemas.CustomResources;
using KubeLint.Yaml;

namespace KubeLint.Rules.CustomResources;

/// <summary>
/// The schema of a whole object whose status is a resource of its own: the API server cuts <c>status</c> out of it, so
/// that what binds the fields together would be lost.
/// </summary>
internal static class SchemaRootChecks
{
    /// <summary>apiextensions-apiserver, <c>validation.allowedFieldsAtRootSchema</c>.</summary>
    private static readonly FrozenSet<string> _forbidden = FrozenSet.Create(
        "allOf", "anyOf", "default", "enum", "maxProperties", "minProperties", "not", "oneOf",
        "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string", "x-kubernetes-list-map-keys",
        "x-kubernetes-list-type", "x-kubernetes-map-type");

    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="version">The version that it belongs to.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, CustomResourceVersion version, DefinitionReport report)
    {
        if (!site.IsRoot || !version.HasStatus)
        {
            return;
        }

        foreach (YamlEntry entry in site.Schema.Keywords.All())
        {
            if (_forbidden.Contains(entry.Name) && site.Schema.Keywords.Has(entry.Name))
            {
                report.Relate(
                    report.AtKey(
                        site.Path.Key(entry.Name),
                        $"`{entry.Name}` restricts the object as a whole, and its status is apart",
                        $"move `{entry.Name}` into the schema of a field such as `spec`",
                        "the API server refuses it: it checks `status` on its own and could not keep to this"),
                    version.Path.Key("subresources").Key("status"),
                    "the status is a resource of its own");
            }
        }
    }
}
