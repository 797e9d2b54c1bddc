namespace KubeLint.Cli.Terminal;

/// <summary>Breaks prose into lines.</summary>
internal static class Prose
{
    /// <summary>Breaks a text between words; a word that is longer than a line stays whole.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="firstWidth">The columns of the first line.</param>
    /// <param name="width">The columns of the other lines.</param>
    /// <returns>The lines; at least one.</returns>
    public static IReadOnlyList<string> Wrap(string text, int firstWidth, int width)
    {
        List<string> lines = [];
        int start = 0;
        int end = 0;
        int used = 0;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            (int at, int length) = range.GetOffsetAndLength(text.Length);
            int columns = TextWidth.Of(text.AsSpan(at, length));
            if (end > start && used + 1 + columns > (lines.Count == 0 ? firstWidth : width))
            {
                lines.Add(text[start..end]);
                start = at;
                used = columns;
            }
            else
            {
                used += columns + (end > start ? 1 : 0);
            }

            end = at + length;
        }

        lines.Add(text[start..end]);
        return lines;
    }
}
