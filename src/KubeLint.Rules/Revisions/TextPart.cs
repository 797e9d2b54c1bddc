using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Revisions;

/// <summary>A part of a file that is looked at as one.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">What it says, whatever the line ends, and the empty lines around it.</param>
internal sealed record TextPart(TextSpan Span, string Text)
{
    private const string Separator = "---";

    /// <summary>The objects of a file, each with the comments above and behind it.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The parts, in order of their starts.</returns>
    public static List<TextPart> ObjectsOf(ManifestFile file) =>
    [
        .. file.Manifests.Select(manifest => manifest.Root.Span).Distinct().OrderBy(span => span.Start)
            .Select(span => Of(file.Source, WithComments(file.Source, span))),
    ];

    /// <summary>The documents of a file, from one separator to the next.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The parts, in order.</returns>
    public static List<TextPart> DocumentsOf(ManifestFile file)
    {
        List<TextPart> parts = [];
        int start = 0;
        IReadOnlyList<YamlDocument> documents = file.Yaml.Documents;
        for (int index = 0; index < documents.Count; index++)
        {
            int next = index + 1 < documents.Count ? documents[index + 1].Span.Start : file.Source.Length;
            int end = Math.Max(start, SeparatorBetween(file.Source, documents[index].Span.End, next) ?? next);
            parts.Add(Of(file.Source, TextSpan.FromBounds(start, end)));
            start = end;
        }

        return parts;
    }

    private static TextPart Of(SourceText source, TextSpan span)
    {
        string text = source.Slice(span).ToString().ReplaceLineEndings("\n").Trim();
        return new TextPart(span, text.StartsWith(Separator, StringComparison.Ordinal)
            ? text[Separator.Length..].TrimStart() : text);
    }

    private static TextSpan WithComments(SourceText source, TextSpan span)
    {
        LinePosition first = source.PositionAt(span.Start);
        int start = span.Start;
        for (int line = first.Line - 1; line >= 1 && IsComment(source, source.LineSpan(line)); line--)
        {
            start = source.LineSpan(line).Start;
        }

        TextSpan rest = TextSpan.FromBounds(span.End, Math.Max(span.End, LineEndAt(source, span.End)));
        return TextSpan.FromBounds(start, IsComment(source, rest) ? rest.End : span.End);
    }

    private static int LineEndAt(SourceText source, int offset) =>
        source.LineSpan(source.PositionAt(offset).Line).End;

    private static bool IsComment(SourceText source, TextSpan span) =>
        source.Slice(span).TrimStart() is ['#', ..];

    private static int? SeparatorBetween(SourceText source, int from, int to)
    {
        int first = source.PositionAt(Math.Min(from, to)).Line;
        int last = source.PositionAt(to).Line;
        for (int line = first; line <= last; line++)
        {
            TextSpan span = source.LineSpan(line);
            if (span.Start >= from && span.Start <= to && source.Slice(span).StartsWith(Separator))
            {
                return span.Start;
            }
        }

        return null;
    }
}
