using KubeLint.Text;

namespace KubeLint.Cli.Output.Text;

/// <summary>A place that a code frame underlines.</summary>
/// <param name="Span">The place.</param>
/// <param name="Label">What is to be seen there; empty for the primary place, whose message stands above.</param>
/// <param name="IsPrimary">Whether it is the place of the finding itself.</param>
internal sealed record Annotation(TextSpan Span, string Label, bool IsPrimary)
{
    // A longer place is shown by its first lines and its last one.
    private const int MostLines = 4;
    private const int FirstLines = 2;

    /// <summary>The first line of the place, from 1.</summary>
    /// <param name="source">The file's text.</param>
    /// <returns>The line.</returns>
    public int FirstLine(SourceText source) => source.PositionAt(Span.Start).Line;

    /// <summary>The last line of the place, from 1. A line end at the end of the place opens no further line.</summary>
    /// <param name="source">The file's text.</param>
    /// <returns>The line.</returns>
    public int LastLine(SourceText source) =>
        source.PositionAt(Span.Length == 0 ? Span.Start : Span.End - 1).Line;

    /// <summary>The lines of the place that are worth showing.</summary>
    /// <param name="source">The file's text.</param>
    /// <returns>The lines, in order.</returns>
    public IEnumerable<int> Lines(SourceText source)
    {
        int first = FirstLine(source);
        int last = LastLine(source);
        return last - first < MostLines
            ? Enumerable.Range(first, last - first + 1)
            : [.. Enumerable.Range(first, FirstLines), last];
    }

    /// <summary>The part of a line that belongs to the place, without the blanks around it.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="line">The line, from 1.</param>
    /// <returns>The part, as offsets in the file; empty where the place is.</returns>
    public TextSpan PartOn(SourceText source, int line)
    {
        TextSpan whole = source.LineSpan(line);
        int start = Math.Clamp(Span.Start, whole.Start, whole.End);
        int end = Math.Clamp(Span.End, start, whole.End);
        ReadOnlySpan<char> part = source.Content.AsSpan(start, end - start);
        int blanks = line == FirstLine(source) ? 0 : part.Length - part.TrimStart().Length;
        int length = part.TrimEnd().Length;
        return length > blanks
            ? TextSpan.FromBounds(start + blanks, start + length)
            : TextSpan.FromBounds(start, end);
    }
}
