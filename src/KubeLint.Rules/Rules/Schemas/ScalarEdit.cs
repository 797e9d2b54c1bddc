using KubeLint.Findings;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>Writes other values into scalars, in the style in which they are written.</summary>
internal static class ScalarEdit
{
    /// <summary>Replaces a key or a value by a word that needs no quotes.</summary>
    /// <param name="scalar">The key or value.</param>
    /// <param name="word">The word.</param>
    /// <returns>The edit.</returns>
    public static TextEdit Replace(YamlScalar scalar, string word) => new(scalar.Span, scalar.Style switch
    {
        ScalarStyle.DoubleQuoted => $"\"{word}\"",
        ScalarStyle.SingleQuoted => $"'{word}'",
        _ => word,
    });

    /// <summary>Puts quotes around a value that is no string without them.</summary>
    /// <param name="source">The text.</param>
    /// <param name="scalar">The value.</param>
    /// <returns>The edit, or null for what quotes would not make a string with the same characters.</returns>
    public static TextEdit? Quote(SourceText source, YamlScalar scalar)
    {
        ReadOnlySpan<char> written = source.Slice(scalar.Span);
        bool isPlain = scalar is { Style: ScalarStyle.Plain, Tag: null } && written.SequenceEqual(scalar.Value);
        return isPlain && !written.ContainsAny('"', '\\') ? new TextEdit(scalar.Span, $"\"{written}\"") : null;
    }

    /// <summary>Takes the quotes off a value that is no string without them.</summary>
    /// <param name="scalar">The value.</param>
    /// <returns>The edit, or null if the value stays a string.</returns>
    public static TextEdit? Unquote(YamlScalar scalar)
    {
        bool isQuoted = scalar is { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted, Tag: null };
        return isQuoted && new YamlScalar(scalar.Span, scalar.Value, ScalarStyle.Plain).Type
            is ScalarType.Integer or ScalarType.Float or ScalarType.Boolean
            ? new TextEdit(scalar.Span, scalar.Value) : null;
    }
}
