using System.Globalization;
using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// Reads scalars as the API server does: from the JSON that Kubernetes' YAML reader makes of them. A node that is none
/// of the asked type gives null.
/// </summary>
internal static class ModelScalars
{
    /// <summary>A string; a number or boolean that is not quoted is none.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The string or null.</returns>
    public static string? ReadText(YamlNode node) => node is YamlScalar scalar ? scalar.AsString : null;

    /// <summary>A string inside a map, where Go's decoder reads null as the empty string.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The string or null.</returns>
    public static string? ReadTextItem(YamlNode node) => node is YamlScalar scalar
        ? scalar.Type == ScalarType.Null ? "" : scalar.AsString
        : null;

    /// <summary>
    /// A string inside a list, where a place must be kept for every item. What lacks its quotes, such as a number among
    /// arguments, is taken as it is written.
    /// </summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The string; the empty one for null, as Go's decoder has it, and for what is no scalar.</returns>
    public static string ReadListedText(YamlNode node) =>
        node is YamlScalar { Type: not ScalarType.Null } scalar ? scalar.Value : "";

    /// <summary>A list of strings inside a map.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The list or null.</returns>
    public static IList<string>? ReadTextItems(YamlNode node) => ModelCollections.Values(node, ReadListedText);

    /// <summary>A boolean.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The boolean or null.</returns>
    public static bool? ReadBoolean(YamlNode node) => node is YamlScalar scalar ? scalar.AsBoolean : null;

    /// <summary>A whole number of 32 bits.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The number or null.</returns>
    public static int? ReadInt32(YamlNode node) => ReadInt64(node) is >= int.MinValue and <= int.MaxValue and { } number
        ? (int)number : null;

    /// <summary>A whole number of 64 bits.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The number or null.</returns>
    public static long? ReadInt64(YamlNode node) => node is YamlScalar scalar ? scalar.AsInt64 : null;

    /// <summary>A number.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The number or null.</returns>
    public static double? ReadDouble(YamlNode node) => node is YamlScalar scalar ? scalar.AsDouble : null;

    /// <summary>A time of RFC 3339, in UTC.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The time or null.</returns>
    public static DateTime? ReadTime(YamlNode node) =>
        ReadText(node) is { Length: >= 20 } text && text[10] == 'T'
        && DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTime time)
            ? time : null;

    /// <summary>Base64 as Go's decoder takes it: padded, in the standard alphabet, line breaks allowed.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The decoded bytes or null.</returns>
    public static byte[]? ReadBytes(YamlNode node)
    {
        if (ReadText(node) is not { } text || text.AsSpan().ContainsAny(' ', '\t'))
        {
            return null;
        }

        byte[] buffer = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, buffer, out int written) ? buffer[..written] : null;
    }

    /// <summary>Bytes inside a map, where Go's decoder reads null as no bytes.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The decoded bytes or null.</returns>
    public static byte[]? ReadBytesItem(YamlNode node) =>
        node is YamlScalar { Type: ScalarType.Null } ? [] : ReadBytes(node);

    /// <summary>A whole number of 32 bits or a string.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The value or null.</returns>
    public static IntOrString? ReadIntOrString(YamlNode node) =>
        ReadInt32(node) is { } number ? (IntOrString)number : ReadText(node) is { } text ? (IntOrString)text : null;

    /// <summary>A quantity, written as a string or as a number.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    /// <returns>The quantity or null.</returns>
    public static ResourceQuantity? ReadQuantity(YamlNode node) =>
        node is YamlScalar scalar && QuantityText(scalar) is { } text && QuantityGrammar.IsBindable(text)
            ? new ResourceQuantity(text) : null;

    /// <summary>The text of a quantity, which may be written as a number.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <returns>The text as JSON has it; null for what is neither a string nor a number.</returns>
    public static string? QuantityText(YamlScalar scalar) =>
        scalar.AsString
        ?? scalar.AsInt64?.ToString(CultureInfo.InvariantCulture)
        ?? scalar.AsDouble?.ToString("R", CultureInfo.InvariantCulture);
}
