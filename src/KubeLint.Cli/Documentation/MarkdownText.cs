using KubeLint.Cli.Terminal;

namespace KubeLint.Cli.Documentation;

/// <summary>
/// Shows the Markdown of the rules' pages on a terminal: headings, paragraphs, lists, fenced code. What stands inside a
/// line stays as it is; Markdown is made to be read so.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="width">The columns of a line.</param>
internal sealed class MarkdownText(StyledWriter writer, int width)
{
    private const string Fence = "```";
    private const int CodeIndent = 4;

    /// <summary>Shows a text.</summary>
    /// <param name="markdown">The text.</param>
    public void Write(string markdown)
    {
        List<string> paragraph = [];
        bool isCode = false;
        foreach (ReadOnlySpan<char> span in markdown.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            string line = span.ToString();
            if (isCode || line.StartsWith(Fence, StringComparison.Ordinal))
            {
                EndParagraph(paragraph);
                isCode = WriteCode(line, isCode);
            }
            else if (line.StartsWith('#'))
            {
                EndParagraph(paragraph);
                writer.WriteLine(line.TrimStart('#').Trim(), Style.Strong);
            }
            else if (line.Length == 0)
            {
                EndParagraph(paragraph);
                writer.EndLine();
            }
            else
            {
                if (MarkerLength(line.TrimStart()) > 0)
                {
                    EndParagraph(paragraph);
                }

                paragraph.Add(line);
            }
        }

        EndParagraph(paragraph);
    }

    private bool WriteCode(string line, bool isCode)
    {
        if (line.StartsWith(Fence, StringComparison.Ordinal))
        {
            return !isCode;
        }

        if (line.Length > 0)
        {
            writer.Indent(CodeIndent);
            writer.Write(line, Style.Related);
        }

        writer.EndLine();
        return true;
    }

    private void EndParagraph(List<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        int indent = lines[0].Length - lines[0].TrimStart().Length;
        string text = string.Join(' ', lines.Select(line => line.Trim()));
        writer.Indent(indent);
        writer.WriteProse(text, indent, indent + MarkerLength(text), width);
        lines.Clear();
    }

    // The length of `- `, `* ` or `12. ` at the start of a list's item; 0 for other lines.
    private static int MarkerLength(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal))
        {
            return 2;
        }

        int digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        bool isNumber = digits > 0 && line.AsSpan(digits).StartsWith(". ", StringComparison.Ordinal);
        return isNumber ? digits + 2 : 0;
    }
}
