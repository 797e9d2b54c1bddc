using System.Text.Json;

namespace KubeLint.SchemaTool;

/// <summary>Turns a property of a document into facts.</summary>
internal static class PropertyReader
{
    private const string Reference = "#/definitions/";

    /// <summary>Reads a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="package">What the definition's own name has before its last dot.</param>
    /// <param name="isRequired">True if the definition asks for it.</param>
    /// <returns>The facts.</returns>
    public static FieldFacts Read(JsonElement property, string package, bool isRequired) => new(
        TypeOf(property, package),
        ValuesOf(property),
        MergeOf(property),
        isRequired,
        property.TryGetProperty("x-deprecated", out JsonElement deprecated) && deprecated.GetBoolean());

    /// <summary>The type of a property: <c>string</c>, <c>integer:int32</c>, <c>[Container]</c>, <c>{string}</c>.
    /// </summary>
    /// <param name="property">The property.</param>
    /// <param name="package">What the definition's own name has before its last dot; left out in references.</param>
    /// <returns>The text.</returns>
    public static string TypeOf(JsonElement property, string package)
    {
        if (Text(property, "$ref") is { } reference)
        {
            string name = reference[Reference.Length..];
            int lastDot = name.LastIndexOf('.');
            return name[..lastDot] == package ? name[(lastDot + 1)..] : name;
        }

        string? type = Text(property, "type");
        return type switch
        {
            null => "any",
            "array" => $"[{TypeOf(property.GetProperty("items"), package)}]",
            "object" when property.TryGetProperty("additionalProperties", out JsonElement values) =>
                $"{{{TypeOf(values, package)}}}",
            "object" when property.TryGetProperty("properties", out _) =>
                throw new ToolException($"a field of {package} holds an object without a definition of its own"),
            _ => Text(property, "format") is { } format ? $"{type}:{format}" : type,
        };
    }

    private static string[] ValuesOf(JsonElement property) =>
        property.TryGetProperty("enum", out JsonElement values) || property.TryGetProperty("x-enum", out values)
            ? [.. values.EnumerateArray().Select(value => value.GetString()!).Order(StringComparer.Ordinal)]
        : property.TryGetProperty("items", out JsonElement inner)
            || property.TryGetProperty("additionalProperties", out inner) ? ValuesOf(inner)
        : [];

    /// <summary>
    /// Server-side apply told lists apart by their patch strategy before they had a list type, so older documents say
    /// the same in another way.
    /// </summary>
    private static string MergeOf(JsonElement property)
    {
        if (Text(property, "type") != "array")
        {
            return "";
        }

        if (Text(property, "x-kubernetes-list-type") is { } type)
        {
            return type == "map"
                ? $"map({string.Join(',', property.GetProperty("x-kubernetes-list-map-keys").EnumerateArray())})"
                : type == "set" ? type : "";
        }

        string[] strategies = Text(property, "x-kubernetes-patch-strategy")?.Split(',') ?? [];
        return !strategies.Contains("merge", StringComparer.Ordinal) ? ""
            : Text(property, "x-kubernetes-patch-merge-key") is { } key ? $"map({key})"
            : "set";
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
