using System.Globalization;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>A file of JSON Schema.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="Source">Its text.</param>
/// <param name="Root">The schema, or what holds others.</param>
internal sealed record JsonSchemaFile(string FullPath, SourceText Source, YamlNode Root)
{
    /// <summary>True for the drafts up to 7, which see nothing beside a <c>$ref</c>.</summary>
    public bool IsOfOldDraft { get; } = (Root.Resolved as YamlMapping)?.Find("$schema")?.Value.Resolved
        is YamlScalar { Value: var draft } && draft.Contains("/draft-0", StringComparison.Ordinal);

    /// <summary>Follows a JSON pointer (RFC 6901) as the fragment of a <c>$ref</c> has it.</summary>
    /// <param name="pointer">The pointer, without <c>#</c>; empty for the whole file.</param>
    /// <returns>What it leads to, and the key that it stands below; null if it leads nowhere.</returns>
    public (YamlNode Node, TextSpan Place)? Find(string pointer)
    {
        YamlNode node = Root;
        TextSpan place = PlaceOf(Root);
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return null;
        }

        foreach (string step in pointer.Split('/').Skip(1))
        {
            string key = Uri.UnescapeDataString(step)
                .Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            switch (node.Resolved)
            {
                case YamlMapping mapping when mapping.Find(key) is { } entry:
                    node = entry.Value;
                    place = entry.Key.Span;
                    break;
                case YamlSequence list when
                    int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    && index < list.Items.Count:
                    node = list.Items[index];
                    break;
                default:
                    return null;
            }
        }

        return (node, place);
    }

    /// <summary>What shows a schema that no key leads to: its first key.</summary>
    /// <param name="node">The schema.</param>
    /// <returns>The place.</returns>
    public static TextSpan PlaceOf(YamlNode node) =>
        node.Resolved is YamlMapping { Entries: [var first, ..] } ? first.Key.Span : node.Span;
}
