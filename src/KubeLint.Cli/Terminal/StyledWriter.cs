namespace KubeLint.Cli.Terminal;

/// <summary>
/// Writes text for people. The only way of text from manifests to a terminal or a build log: everything is escaped
/// here (<see cref="SafeText"/>), and no line begins with a colon, so that <c>::error</c> in a manifest never becomes a
/// workflow command of a build.
/// </summary>
/// <param name="output">Where the text goes.</param>
/// <param name="colour">Whether styles are shown by ANSI colours.</param>
internal sealed class StyledWriter(TextWriter output, bool colour)
{
    private bool _lineIsBlank = true;

    /// <summary>Writes a text on the current line.</summary>
    /// <param name="text">The text; line ends in it are escaped.</param>
    /// <param name="style">What it is.</param>
    public void Write(string text, Style style = Style.Plain)
    {
        string safe = GuardLineStart(SafeText.Escape(text));
        string? code = colour && safe.Length > 0 ? CodeOf(style) : null;
        if (code is null)
        {
            output.Write(safe);
            return;
        }

        output.Write("\x1b[");
        output.Write(code);
        output.Write('m');
        output.Write(safe);
        output.Write("\x1b[0m");
    }

    /// <summary>Writes spaces.</summary>
    /// <param name="count">How many.</param>
    public void Indent(int count)
    {
        for (int index = 0; index < count; index++)
        {
            output.Write(' ');
        }
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        // Not WriteLine: a report has the same bytes on every system.
        output.Write('\n');
        _lineIsBlank = true;
    }

    /// <summary>Writes a text and ends the line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">What it is.</param>
    public void WriteLine(string text, Style style = Style.Plain)
    {
        Write(text, style);
        EndLine();
    }

    /// <summary>Writes a text in as many lines as it needs, each but the first one indented.</summary>
    /// <param name="text">The text.</param>
    /// <param name="column">The column that the first line starts in, from 0; it has been reached already.</param>
    /// <param name="indent">The column that the other lines start in, from 0.</param>
    /// <param name="width">The columns of a line, the indent included.</param>
    /// <param name="style">What it is.</param>
    public void WriteProse(string text, int column, int indent, int width, Style style = Style.Plain)
    {
        const int Narrowest = 16;
        IReadOnlyList<string> lines = Prose.Wrap(
            SafeText.Escape(text), Math.Max(width - column, Narrowest), Math.Max(width - indent, Narrowest));
        for (int index = 0; index < lines.Count; index++)
        {
            Indent(index == 0 ? 0 : indent);
            WriteLine(lines[index], style);
        }
    }

    private string GuardLineStart(string text)
    {
        if (!_lineIsBlank || string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        int first = text.Length - text.AsSpan().TrimStart().Length;

        _lineIsBlank = false;
        return text[first] == ':' ? string.Concat(text[..first], SafeText.Escape(':'), text[(first + 1)..]) : text;
    }

    private static string? CodeOf(Style style) => style switch
    {
        Style.Strong => "1",
        Style.Faint => "2",
        Style.Error => "1;31",
        Style.Warning => "1;33",
        Style.Info => "1;36",
        Style.Related => "34",
        Style.Success => "32",
        _ => null,
    };
}
