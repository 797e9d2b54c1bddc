using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>How the API server is to merge lists and maps.</summary>
internal static class ListChecks
{
    private const string ListType = "x-kubernetes-list-type";
    private const string MapType = "x-kubernetes-map-type";
    private const string Keys = "x-kubernetes-list-map-keys";

    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        WrittenSchema schema = site.Schema;
        CheckWord(site, MapType, "object", ["atomic", "granular"], report);
        CheckWord(site, ListType, "array", ["atomic", "set", "map"], report);
        if (schema.ListMapKeys.Count > 0 && schema.ListKind != ListKind.Map)
        {
            report.AtKey(
                site.Path.Key(Keys),
                $"{site.Subject} has `{Keys}` and is no list of the type `map`",
                $"write `{ListType}: map`, or remove the keys");
        }

        if (schema.ListKind != ListKind.Atomic && site.Find("items") is { } items)
        {
            CheckNullable(items, "the items of a set or map are told apart by what they hold", report);
            CheckSetItems(site, items, report);
        }

        if (schema.ListKind == ListKind.Map)
        {
            ListMapChecks.Check(site, report);
        }
    }

    /// <summary>Reports a schema that takes null where it cannot.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="reason">Why it cannot.</param>
    /// <param name="report">Takes the finding.</param>
    public static void CheckNullable(SchemaSite site, string reason, DefinitionReport report)
    {
        if (site.Schema.Keywords.IsTrue("nullable"))
        {
            report.AtKey(
                site.Path.Key("nullable"),
                $"{site.Subject} is nullable",
                "remove `nullable`",
                $"the API server refuses it: {reason}");
        }
    }

    private static void CheckWord(
        SchemaSite site, string keyword, string type, string[] words, DefinitionReport report)
    {
        if (site.Schema.Keywords.Text(keyword) is not { } word)
        {
            return;
        }

        FieldPath path = site.Path.Key(keyword);
        if (!words.Contains(word))
        {
            report.At(path, $"`{word}` is no `{keyword}`", $"write `{string.Join("` or `", words)}`");
        }

        if (!site.IsNested && site.Schema.Type != type)
        {
            report.AtKey(
                path,
                $"{site.Subject} has `{keyword}` and is no `{type}`",
                $"write `type: {type}`, or remove `{keyword}`");
        }
    }

    private static void CheckSetItems(SchemaSite site, SchemaSite items, DefinitionReport report)
    {
        bool isAtomic = items.Schema.Type switch
        {
            "array" => items.Schema.ListKind == ListKind.Atomic,
            "object" => items.Schema.Keywords.Text(MapType) == "atomic",
            _ => true,
        };
        if (site.Schema.ListKind == ListKind.Set && !isAtomic)
        {
            string keyword = items.Schema.Type == "array" ? ListType : MapType;
            report.At(
                items.Path.Key(keyword),
                $"The items of the set `{site.Field}` are not atomic",
                $"write `{keyword}: atomic` in `items`",
                "the API server refuses it: the items of a set are compared and merged as a whole");
        }
    }
}
