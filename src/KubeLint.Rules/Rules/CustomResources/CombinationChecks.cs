using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;
using KubeLint.Yaml;

namespace KubeLint.Rules.CustomResources;

/// <summary>
/// What stands in <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>: it may judge values and must not define
/// them.
/// </summary>
internal static class CombinationChecks
{
    /// <summary>Why it matters.</summary>
    public const string Reason =
        "the API server refuses it: a combination may judge values, and what there is stands outside of it";

    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema; it stands in a combination.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        foreach (YamlEntry entry in site.Schema.Keywords.All())
        {
            if (Defines(site.Schema, entry) && !(entry.Name == "type" && IsOfIntOrString(site)))
            {
                report.AtKey(
                    site.Path.Key(entry.Name),
                    $"`{entry.Name}` stands inside `{site.Combination}`",
                    AdviceOn(site, entry.Name),
                    Reason);
            }
        }
    }

    private static string AdviceOn(SchemaSite site, string keyword) =>
        keyword is "description" or "title" ? $"remove `{keyword}`"
        : keyword == "type" && site.Parent?.Schema.IsIntOrString == true
            ? $"remove `{site.Combination}`: `x-kubernetes-int-or-string` says as much"
        : $"write it outside of `{site.Combination}`, in the schema of {site.Noun}";

    /// <summary>The keywords that say what there is, or explain it.</summary>
    private static bool Defines(WrittenSchema schema, YamlEntry entry) => entry.Name switch
    {
        "type" or "title" or "description" => schema.Keywords.Text(entry.Name) is { Length: > 0 },
        "default" or "additionalProperties" or "x-kubernetes-list-type" or "x-kubernetes-map-type" =>
            schema.Keywords.Has(entry.Name),
        "nullable" or "x-kubernetes-preserve-unknown-fields" or "x-kubernetes-embedded-resource"
            or "x-kubernetes-int-or-string" => schema.Keywords.IsTrue(entry.Name),
        "x-kubernetes-list-map-keys" or "x-kubernetes-validations" => schema.Keywords.Items(entry.Name).Count > 0,
        _ => false,
    };

    /// <summary>
    /// The one exception: <c>anyOf: [{type: integer}, {type: string}]</c>, at the top or first in <c>allOf</c>.
    /// </summary>
    private static bool IsOfIntOrString(SchemaSite site)
    {
        SchemaSite? holder = site.Keyword == "anyOf" ? site.Parent : null;
        return holder?.Schema.HasIntOrStringParts == true
            && (!holder.IsNested || (holder is { Keyword: "allOf", Index: 0 } && holder.Parent?.IsNested == false));
    }
}
