namespace KubeLint.Yaml;

/// <summary>
/// Finds the <c>---</c> lines. Inside a document such a line cannot stand, not even in a quoted or block text, so each
/// one starts a document wherever reading stopped before it.
/// </summary>
internal static class DocumentMarkers
{
    private const string Marker = "---";

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
    public static bool IsAt(string content, int offset)
    {
        int end = offset + Marker.Length;
        return content.AsSpan(offset).StartsWith(Marker, StringComparison.Ordinal)
            && (offset == 0 || LineBreaks.Contains(content[offset - 1]))
            && (end == content.Length || content[end] is ' ' or '\t' || LineBreaks.Contains(content[end]));
    }
}
