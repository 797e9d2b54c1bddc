using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;
using KubeLint.Yaml;

namespace KubeLint.Rules.CustomResources;

/// <summary>The columns that <c>kubectl get</c> shows of a kind.</summary>
internal static class PrinterColumns
{
    private const string Field = "additionalPrinterColumns";

    private static readonly string[] _types = ["integer", "number", "string", "boolean", "date"];
    private static readonly string[] _formats =
        ["int32", "int64", "float", "double", "byte", "date", "date-time", "password"];

    /// <summary>Checks a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceVersion version, DefinitionReport report)
    {
        IReadOnlyList<YamlNode> columns = version.Fields.Items(Field);
        for (int index = 0; index < columns.Count; index++)
        {
            ObjectFields column = new(columns[index]);
            FieldPath path = version.Path.Key(Field).Index(index);
            CheckWord(column, path, "type", _types, report);
            CheckWord(column, path, "format", _formats, report);
            if (column.Text("jsonPath") is { Length: > 0 } jsonPath && jsonPath[0] != '.')
            {
                report.At(
                    path.Key("jsonPath"),
                    $"The path `{jsonPath}` does not start with `.`",
                    $"write `.{jsonPath.TrimStart('$', '{', '.').TrimEnd('}')}`");
            }
        }
    }

    private static void CheckWord(
        ObjectFields column, FieldPath path, string field, string[] words, DefinitionReport report)
    {
        if (column.Text(field) is { Length: > 0 } word && !words.Contains(word))
        {
            report.At(
                path.Key(field),
                $"`{word}` is no {field} of a column",
                $"write `{string.Join("`, `", words[..^1])}` or `{words[^1]}`");
        }
    }
}
