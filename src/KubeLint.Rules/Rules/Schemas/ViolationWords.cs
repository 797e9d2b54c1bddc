using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>Says what violations are about.</summary>
internal static class ViolationWords
{
    /// <summary>A longer value is cut: the code frame shows the whole.</summary>
    private const int LongestValue = 60;

    /// <summary>The object that has a field, or lacks it.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="violation">The violation of the field.</param>
    /// <returns>Its type (<c>Container</c>), or its path in backticks.</returns>
    public static string Owner(Manifest manifest, Violation violation) =>
        violation.Schema.Name is { } name ? name[(name.LastIndexOf('.') + 1)..]
        : violation.Path.Parent is not { Parent: not null } parent ? manifest.Kind
        : $"`{parent}`";

    /// <summary>The field in question, as short as it can be told.</summary>
    /// <param name="violation">The violation.</param>
    /// <returns>Its name in backticks, with the field around it if it is an item or an entry of a map.</returns>
    public static string Field(Violation violation) => Field(violation.Root, violation.Path);

    /// <summary>The list that an item is in.</summary>
    /// <param name="violation">The violation of the item.</param>
    /// <returns>Its name in backticks.</returns>
    public static string List(Violation violation) => Field(violation.Root, violation.Path.Parent!);

    private static string Field(Schema root, FieldPath path)
    {
        FieldPath start = path;
        while (start.Parent is { Parent: not null } parent && !IsField(root, start))
        {
            start = parent;
        }

        string before = start.Parent?.ToString() ?? "";
        return Code(path.ToString()[before.Length..].TrimStart('.'));
    }

    private static bool IsField(Schema root, FieldPath path) => path.LastKey is { } key
        && SchemaSteps.To(root, path.Parent!)[^1].Schema.Properties?.ContainsKey(key) == true;

    /// <summary>A value with its type.</summary>
    /// <param name="node">The value.</param>
    /// <returns>Such as <c>the boolean `true`</c>, or <c>a list</c>.</returns>
    public static string Value(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { Type: ScalarType.Null } => "null",
        YamlScalar { Value: "" } => "empty",
        YamlScalar { Type: ScalarType.Boolean } scalar => $"the boolean {Code(scalar.Value)}",
        YamlScalar { Type: ScalarType.Integer or ScalarType.Float } scalar => $"the number {Code(scalar.Value)}",
        YamlScalar scalar => $"the string {Code(scalar.Value)}",
        _ => "this",
    };

    /// <summary>A text as code.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its beginning, on one line, in backticks.</returns>
    public static string Code(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string line = end < 0 ? text : text[..end];
        string shown = line.Length > LongestValue ? line[..LongestValue] : line;
        return $"`{shown.Replace('`', '\'')}{(shown.Length < text.Length ? "…" : "")}`";
    }

    /// <summary>Who refuses the object.</summary>
    /// <param name="violation">Why.</param>
    /// <returns>The API server, or the schema of a file.</returns>
    public static string Judge(Violation violation) =>
        violation.Dialect == SchemaDialect.JsonSchema ? "its schema" : "the API server";
}
