namespace KubeLint.Yaml;

/// <summary>Where the lines of a block scalar are.</summary>
internal static class BlockScalarLines
{
    /// <summary>
    /// The end of the last content line. The scanner reads on to where the next thing starts; blank lines there belong
    /// to the value only if the header says to keep them (<c>|+</c>).
    /// </summary>
    /// <param name="content">The text.</param>
    /// <param name="start">The offset of the indicator.</param>
    /// <param name="scanned">The end that the scanner tells: the start of a line, or the end of the text.</param>
    /// <param name="value">The value.</param>
    /// <returns>The offset, before the line break.</returns>
    public static int FindEnd(string content, int start, int scanned, string value)
    {
        int header = LineBreaks.LineEnd(content, start);
        int end = scanned - LineBreaks.LengthBefore(content, scanned);
        if (end <= header || value.Length == 0)
        {
            return HeaderEnd(content, start, header);
        }

        if (content.AsSpan(start, header - start).IndexOf('#') is var comment
            && content.AsSpan(start, comment < 0 ? header - start : comment).Contains('+'))
        {
            return end;
        }

        int indent = -1;
        while (end > header)
        {
            int line = LineBreaks.LineStart(content, end);
            ReadOnlySpan<char> text = content.AsSpan(line, end - line);
            if (text.ContainsAnyExcept(' '))
            {
                return end;
            }

            // Spaces beyond the indentation are content.
            indent = indent < 0 ? IndentOf(content.AsSpan(header, scanned - header), value) : indent;
            if (text.Length > indent)
            {
                return end;
            }

            end = line - LineBreaks.LengthBefore(content, line);
        }

        return HeaderEnd(content, start, header);
    }

    /// <summary>How many spaces before each line are not content.</summary>
    /// <param name="lines">The text from the end of the header line on.</param>
    /// <param name="value">The value.</param>
    /// <returns>The number of spaces.</returns>
    public static int IndentOf(ReadOnlySpan<char> lines, string value)
    {
        int kept = LeadingSpaces(value, out int longest);
        int written = LeadingSpaces(lines, out int longestWritten);
        return kept < 0 ? longestWritten - longest : written - kept;
    }

    private static int HeaderEnd(string content, int start, int lineEnd)
    {
        ReadOnlySpan<char> line = content.AsSpan(start, lineEnd - start);
        int end = line.IndexOfAny(' ', '\t', '#');
        return start + (end < 0 ? line.Length : end);
    }

    /// <summary>
    /// The spaces before the first character that is neither space nor line break, on its line; -1 if there is none,
    /// and then the length of the longest line tells as much.
    /// </summary>
    private static int LeadingSpaces(ReadOnlySpan<char> text, out int longest)
    {
        int spaces = 0;
        longest = 0;
        foreach (char character in text)
        {
            if (LineBreaks.Contains(character))
            {
                spaces = 0;
            }
            else if (character == ' ')
            {
                spaces++;
                longest = Math.Max(longest, spaces);
            }
            else
            {
                return spaces;
            }
        }

        return -1;
    }
}
