using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>Lists whose items are told apart by their keys.</summary>
internal static class ListMapChecks
{
    private const string Keys = "x-kubernetes-list-map-keys";

    /// <summary>Checks a list of the type <c>map</c>.</summary>
    /// <param name="site">The list.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        (int Index, string Text)[] keys = [.. site.Schema.Keywords.IndexedTexts(Keys)];
        if (keys.Length == 0)
        {
            report.At(
                site.Path.Key(Keys),
                $"{site.Subject} is a list of the type `map` without `{Keys}`",
                $"add `{Keys}` with the fields that tell the items apart");
        }

        if (site.Find("items") is not { } items)
        {
            return;
        }

        if (items.Schema.Type is { } type && type != "object")
        {
            report.At(
                items.Path.Key("type"),
                $"{site.Subject} is a list of the type `map`, and its items are no objects",
                "write `type: object`, or another `x-kubernetes-list-type`");
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((int index, string key) in keys)
        {
            FieldPath path = site.Path.Key(Keys).Index(index);
            if (!seen.Add(key))
            {
                report.At(path, $"The key `{key}` stands twice in `{Keys}`", "remove one");
            }
            else if (items.Find("properties", key) is { } property)
            {
                CheckField(items, key, property, report);
            }
            else
            {
                report.At(path, $"The items of `{site.Field}` have no field `{key}`", "name a field of the items");
            }
        }
    }

    private static void CheckField(SchemaSite items, string key, SchemaSite property, DefinitionReport report)
    {
        if (property.Schema.Type is "object" or "array")
        {
            report.At(
                property.Path.Key("type"),
                $"The key `{property.Field}` is an `{property.Schema.Type}`",
                "take a field that holds a text, a number or a boolean as key");
        }

        if (!items.Schema.Required.Contains(key) && !property.Schema.Keywords.Has("default"))
        {
            report.AtKey(
                property.Path,
                $"The key `{property.Field}` is neither required nor has it a default",
                $"add `{key}` to `required` of the items, or give it a default",
                "the API server refuses it: an item without its key could not be told apart");
        }

        ListChecks.CheckNullable(property, "an item without its key could not be told apart", report);
    }
}
