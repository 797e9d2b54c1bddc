using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>Whether a schema says which type its values have.</summary>
internal static class TypeChecks
{
    private const string Type = "type";
    private const string Preserve = "x-kubernetes-preserve-unknown-fields";

    private static readonly string[] _words = ["object", "array", "string", "integer", "number", "boolean"];

    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        WrittenSchema schema = site.Schema;
        CheckWord(site, report);
        if (site.IsNested)
        {
            return;
        }

        bool isOfAnyType = schema.IsIntOrString || schema.PreservesUnknownFields;
        if (!schema.Keywords.Has(Type) && !isOfAnyType && !schema.Keywords.Has("$ref"))
        {
            report.At(
                site.Path.Key(Type),
                $"{site.Subject} has no `type`",
                schema.Keywords.Has("properties") || site.IsRoot || schema.IsEmbeddedResource ? "add `type: object`"
                    : schema.Keywords.Has("items") ? "add `type: array`"
                    : $"add `type`, or `{Preserve}: true` for a value of any type");
        }

        if (schema.Type == "array" && !schema.Keywords.Has("items"))
        {
            report.At(
                site.Path.Key("items"),
                $"{site.Subject} is an array without `items`",
                "add `items` with the schema of an item");
        }

        CheckWhole(site, report);
    }

    private static void CheckWord(SchemaSite site, DefinitionReport report)
    {
        if (site.Schema.Type is { Length: > 0 } type
            && WrittenSchema.TypeOf(type) is SchemaTypes.Any or SchemaTypes.Null)
        {
            report.At(
                site.Path.Key(Type),
                $"`{type}` is no type that a field can have",
                type == "null" ? "write the type of the value and `nullable: true`" : $"write {Words(type)}");
        }
    }

    /// <summary>What was meant by <c>bool</c> or <c>String</c>, or all that could be.</summary>
    private static string Words(string type) =>
        Array.Find(_words, word => word.StartsWith(type, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $"`type: {meant}`" : $"`{string.Join("`, `", _words[..^1])}` or `{_words[^1]}`";

    /// <summary>Whole objects, and their type and metadata.</summary>
    private static void CheckWhole(SchemaSite site, DefinitionReport report)
    {
        string? wanted = site.HasMetadata || (site.IsMetadata && site.FieldName == "metadata") ? "object"
            : site.IsMetadata ? "string" : null;
        if (wanted is not null && site.Schema.Type is { } type && type != wanted)
        {
            report.At(site.Path.Key(Type), $"{site.Subject} is no `{wanted}`", $"write `type: {wanted}`");
        }
        else if (wanted is not null && site.Schema.Type is null && !site.IsRoot
            && (site.Schema.PreservesUnknownFields || site.Schema.IsIntOrString))
        {
            report.At(site.Path.Key(Type), $"{site.Subject} has no `type`", $"add `type: {wanted}`");
        }
    }
}
