using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;
using KubeLint.Yaml;

namespace KubeLint.Rules.CustomResources;

/// <summary>The fields by which objects of a kind can be selected.</summary>
internal static class SelectableFields
{
    private const string Field = "selectableFields";
    private const int Most = 8;

    /// <summary>Checks a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceVersion version, DefinitionReport report)
    {
        Dictionary<string, FieldPath> seen = new(StringComparer.Ordinal);
        IReadOnlyList<YamlNode> fields = version.Fields.Items(Field);
        for (int index = 0; index < fields.Count; index++)
        {
            if (new ObjectFields(fields[index]).Text("jsonPath") is not { Length: > 0 } path)
            {
                continue;
            }

            FieldPath place = version.Path.Key(Field).Index(index).Key("jsonPath");
            if (!seen.TryAdd(path, place))
            {
                FindingDraft draft = report.At(place, $"The field `{path}` stands twice", "remove one");
                report.Relate(draft, seen[path], "the first one");
            }
            else if (FaultOf(version, path) is { } fault)
            {
                report.At(
                    place, $"The field `{path}` {fault}", "name a field that holds a text, a boolean or an integer");
            }
        }

        if (seen.Count > Most)
        {
            report.AtKey(version.Path.Key(Field), "More than 8 fields are selectable", "keep 8 of them");
        }
    }

    /// <summary>apiextensions-apiserver, <c>ValidateCustomResourceSelectableFields</c>.</summary>
    private static string? FaultOf(CustomResourceVersion version, string path)
    {
        if (path[0] != '.')
        {
            return "does not start with `.`";
        }

        string[] keys = path[1..].Split('.');
        if (keys[0] == "metadata")
        {
            return "is one of the metadata, which have selectors of their own";
        }

        // Keys in brackets are rare, and quoted ones may hold dots.
        if (path.Contains('[', StringComparison.Ordinal))
        {
            return null;
        }

        WrittenSchema schema = new(version.Fields.Fields("schema").Fields("openAPIV3Schema"));
        if (!schema.Exists)
        {
            return null;
        }

        foreach (string key in keys)
        {
            schema = new WrittenSchema(schema.Inner("properties").Keywords.Fields(key));
            if (!schema.Exists)
            {
                return "is not in the schema";
            }
        }

        return schema.Type is "string" or "boolean" or "integer" or null ? null : $"is of the type `{schema.Type}`";
    }
}
