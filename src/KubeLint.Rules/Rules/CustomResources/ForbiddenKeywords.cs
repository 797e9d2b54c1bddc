using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;
using KubeLint.Yaml;

namespace KubeLint.Rules.CustomResources;

/// <summary>Keywords of JSON Schema that a definition cannot use, or not beside one another.</summary>
internal static class ForbiddenKeywords
{
    private const string Properties = "properties";
    private const string AdditionalProperties = "additionalProperties";
    private const string Preserve = "x-kubernetes-preserve-unknown-fields";

    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        foreach (YamlEntry entry in site.Schema.Keywords.All())
        {
            if (IsWritten(entry.Value.Resolved) && AdviceOn(site, entry) is { } advice)
            {
                report.AtKey(
                    site.Path.Key(entry.Name),
                    entry.Name == "items"
                        ? $"The items of `{site.Field}` have several schemas"
                        : $"`{entry.Name}` is not supported in a definition",
                    advice.Remedy,
                    advice.Reason);
            }
            else if (entry.Name == AdditionalProperties)
            {
                CheckAdditional(site, entry.Value.Resolved, report);
            }
            else if (entry.Name == Preserve && site.Schema.Keywords.Flag(Preserve) == false)
            {
                report.At(site.Path.Key(Preserve), $"`{Preserve}` is false", "remove it: it is `true` or not there");
            }
            else if (entry.Name == "nullable" && site.IsRoot && site.Schema.Keywords.IsTrue("nullable"))
            {
                report.At(site.Path.Key("nullable"), "The object as a whole is `nullable`", "remove `nullable`");
            }
        }
    }

    private static (string Remedy, string? Reason)? AdviceOn(SchemaSite site, YamlEntry entry) => entry.Name switch
    {
        "$ref" => ("write the schema that it refers to in its place", null),
        "definitions" => ("remove it, and write the schemas where they are used", null),
        "patternProperties" => ("use `additionalProperties`, and a rule in `x-kubernetes-validations` for keys", null),
        "dependencies" => ("remove it, and write a rule in `x-kubernetes-validations`", null),
        "id" or "$schema" or "additionalItems" => ("remove it", null),
        "items" when entry.Value.Resolved is YamlSequence => ("write one schema that all items fit", null),
        "uniqueItems" when site.Schema.Keywords.IsTrue("uniqueItems") => (
            "use `x-kubernetes-list-type: set`",
            "the API server refuses it: to compare each item with every other one takes too long"),
        _ => null,
    };

    private static void CheckAdditional(SchemaSite site, YamlNode value, DefinitionReport report)
    {
        WrittenSchema schema = site.Schema;
        FieldPath path = site.Path.Key(AdditionalProperties);
        bool isMap = value is YamlMapping || schema.Keywords.Flag(AdditionalProperties) == false;
        if (site.IsNested || (!isMap && !schema.Keywords.IsTrue(AdditionalProperties)))
        {
            return;
        }

        if (site.HasMetadata)
        {
            report.AtKey(
                path,
                site.IsRoot
                    ? "The object as a whole has `additionalProperties`"
                    : $"{site.Subject} is an embedded resource with `additionalProperties`",
                $"remove it, or write `{Preserve}: true` to keep fields that no schema names");
        }
        else if (isMap && schema.Properties.Count > 0)
        {
            report.Relate(
                report.AtKey(
                    path,
                    $"{site.Subject} has `properties` and `additionalProperties`",
                    "keep `properties` for fields with fixed names, or `additionalProperties` for a map"),
                site.Path.Key(Properties),
                "the other one");
        }
    }

    /// <summary>Empty maps and texts are the same to the API server as none.</summary>
    private static bool IsWritten(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Value.Length > 0 && scalar.Type != ScalarType.Null,
        YamlMapping mapping => mapping.Entries.Count > 0,
        _ => true,
    };
}
