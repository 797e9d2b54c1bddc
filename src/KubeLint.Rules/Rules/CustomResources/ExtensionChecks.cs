using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>Keywords of Kubernetes' own that do not go together.</summary>
internal static class ExtensionChecks
{
    private const string Preserve = "x-kubernetes-preserve-unknown-fields";
    private const string IntOrString = "x-kubernetes-int-or-string";
    private const string Embedded = "x-kubernetes-embedded-resource";

    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema; it stands in no combination.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        WrittenSchema schema = site.Schema;
        if (schema.IsIntOrString && (schema.PreservesUnknownFields || schema.IsEmbeddedResource))
        {
            string other = schema.PreservesUnknownFields ? Preserve : Embedded;
            report.Relate(
                report.AtKey(
                    site.Path.Key(other),
                    $"`{other}` and `{IntOrString}` exclude one another",
                    "remove one of them: the first is for objects, the second for a number or a text"),
                site.Path.Key(IntOrString),
                "the other one");
        }

        if (schema is { IsEmbeddedResource: true, PreservesUnknownFields: false } && schema.Properties.Count == 0)
        {
            report.At(
                site.Path.Key("properties"),
                $"{site.Subject} is an embedded resource without `properties`",
                $"add `properties`, or `{Preserve}: true` for a resource of any kind");
        }
    }
}
