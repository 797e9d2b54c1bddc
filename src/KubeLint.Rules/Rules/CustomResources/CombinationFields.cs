using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>Fields that only <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> or <c>not</c> speak of: they are none.</summary>
internal static class CombinationFields
{
    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema; it stands in a combination.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        if (site.FieldName == "metadata")
        {
            report.AtKey(
                site.Path,
                $"`{site.Combination}` speaks of `metadata`",
                "remove it: metadata can only be restricted outside of combinations",
                CombinationChecks.Reason);
        }
        else if (!site.IsPart && DefinitionOf(site.Parent!) is { } around && DefinitionIn(around, site) is null)
        {
            report.AtKey(
                site.Path,
                $"`{site.Combination}` speaks of {site.Noun}, which the schema does not define",
                $"define it outside of `{site.Combination}` too, or correct its name",
                CombinationChecks.Reason);
        }
    }

    /// <summary>What stands outside of all combinations for the same value.</summary>
    private static SchemaSite? DefinitionOf(SchemaSite site) =>
        !site.IsNested ? site
        : DefinitionOf(site.Parent!) is not { } around ? null
        : site.IsPart ? around
        : DefinitionIn(around, site);

    private static SchemaSite? DefinitionIn(SchemaSite around, SchemaSite site) =>
        around.Find(site.Keyword, site.FieldName);
}
