using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>Moves a field of one line to another object, in block style.</summary>
internal static class FieldMove
{
    private const int IndentWidth = 2;

    /// <summary>The edits that move a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="target">Where it belongs.</param>
    /// <returns>The edits, or null if it cannot be done by lines.</returns>
    public static IReadOnlyList<TextEdit>? EditsOf(Place field, FieldPath target)
    {
        SourceText source = field.Manifest.Source;
        Place parent = field.Manifest.At(target.Parent!);
        if (field.Via.Count > 0 || parent.Via.Count > 0 || EntryOf(field) is not { } entry
            || source.LineSpan(source.PositionAt(entry.Span.Start).Line) is var line && entry.Span.End > line.End)
        {
            return null;
        }

        string text = source.Slice(entry.Span).ToString();
        bool isOneBelow = target.Parent!.Parent?.ToString() == field.Path.Parent!.ToString();
        if (!parent.Exists && isOneBelow && target.Parent.LastKey is { } around)
        {
            // The new object takes the field's own line.
            int column = entry.Span.Start - line.Start;
            string indent = new(' ', column + IndentWidth);
            return [new TextEdit(entry.Span, $"{around}:{NewLineOf(source, line)}{indent}{text}")];
        }

        return parent.Node is YamlMapping { IsFlow: false, Entries: [var first, ..] }
            && source.Slice(TextSpan.FromBounds(line.Start, entry.Span.Start)).IsWhiteSpace()
            ? [DeleteLine(source, line), Insert(source, first, text, line)]
            : null;
    }

    private static YamlEntry? EntryOf(Place field) =>
        field.Manifest.At(field.Path.Parent!).Node is YamlMapping { IsFlow: false } mapping
            && mapping.Entries.Count > 1
            ? mapping.Find(field.Path.LastKey!) : null;

    private static TextEdit DeleteLine(SourceText source, TextSpan line)
    {
        int next = line.End + NewLineOf(source, line).Length;
        return next > line.End || line.Start == 0
            ? new TextEdit(TextSpan.FromBounds(line.Start, next), "")
            : new TextEdit(TextSpan.FromBounds(line.Start - 1, line.End), "");
    }

    private static TextEdit Insert(SourceText source, YamlEntry first, string text, TextSpan line)
    {
        int start = first.Key.Span.Start;
        string indent = new(' ', source.PositionAt(start).Column - 1);
        string newLine = NewLineOf(source, line) is { Length: > 0 } found ? found : "\n";
        return new TextEdit(new TextSpan(start, 0), $"{text}{newLine}{indent}");
    }

    private static string NewLineOf(SourceText source, TextSpan line)
    {
        ReadOnlySpan<char> rest = source.Content.AsSpan(line.End);
        return rest.StartsWith("\r\n") ? "\r\n" : rest.Length > 0 ? rest[..1].ToString() : "";
    }
}
