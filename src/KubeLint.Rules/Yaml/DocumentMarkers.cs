namespace KubeLint.Yaml;

/// <summary>
/// Finds the lines between documents. Inside a document a <c>---</c> line cannot stand, not even in a quoted or block
/// text, so each one starts a document wherever reading stopped before it.
/// </summary>
internal static class DocumentMarkers
{
    private const string Marker = "---";
    private const string EndMarker = "...";

    /// <summary>The offset of the next marker.</summary>
    /// <param name="content">The text.</param>
    /// <param name="after">The offset that it must lie behind.</param>
    /// <returns>The offset, or the length of the text.</returns>
    public static int FindNext(string content, int after)
    {
        int position = after + 1;
        while (position < content.Length)
        {
            int found = content.AsSpan(position).IndexOf(Marker, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            position += found;
            if (IsAt(content, position))
            {
                return position;
            }

            position++;
        }

        return content.Length;
    }

    /// <summary>Tells whether a marker stands at an offset.</summary>
    public static bool IsAt(string content, int offset) => IsAt(content, offset, Marker);

    /// <summary>
    /// Goes past the <c>...</c> lines that end no document, since none has begun. YamlDotNet loses its way at a mistake
    /// behind one.
    /// </summary>
    /// <param name="content">The text.</param>
    /// <param name="start">Where reading begins.</param>
    /// <returns>The offset behind the last of them, or <paramref name="start"/>.</returns>
    public static int SkipEnds(string content, int start)
    {
        int behind = start;
        for (int line = start; line < content.Length;)
        {
            bool isEnd = IsAt(content, line, EndMarker);
            int lineEnd = LineBreaks.LineEnd(content, line);
            ReadOnlySpan<char> text = content.AsSpan(line, lineEnd - line)[(isEnd ? EndMarker.Length : 0)..];
            if (text.TrimStart(" \t") is not ([] or ['#', ..]))
            {
                break;
            }

            line = lineEnd + LineBreaks.LengthAt(content, lineEnd);
            behind = isEnd ? line : behind;
        }

        return behind;
    }

    private static bool IsAt(string content, int offset, string marker)
    {
        int end = offset + marker.Length;
        return content.AsSpan(offset).StartsWith(marker, StringComparison.Ordinal)
            && (offset == 0 || LineBreaks.Contains(content[offset - 1]))
            && (end == content.Length || content[end] is ' ' or '\t' || LineBreaks.Contains(content[end]));
    }
}
