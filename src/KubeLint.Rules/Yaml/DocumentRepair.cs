using YamlDotNet.Core;

namespace KubeLint.Yaml;

/// <summary>
/// Lets YamlDotNet read valid documents that it refuses and Kubernetes' reader takes, by changing white space that
/// means nothing: lines inside brackets or double quotes that are indented less than the key before them get spaces, so
/// does a comment right behind a quote or bracket, and blank lines above the first line of a literal lose them.
/// </summary>
/// <param name="content">The text of the file.</param>
/// <param name="edits">The changes so far.</param>
/// <param name="end">Where the document ends.</param>
internal sealed class DocumentRepair(string content, TextEdits edits, int end)
{
    /// <summary>Changes the text around what the parser refused.</summary>
    /// <param name="thrown">What the parser threw.</param>
    /// <param name="tap">Where it was.</param>
    /// <param name="composer">What was read so far.</param>
    /// <returns>True when the document is to be read again.</returns>
    public bool TryRepair(Exception thrown, TokenTap tap, StreamComposer composer) => thrown switch
    {
        InvalidOperationException => tap.FlowStart is { } bracket && Indent(bracket),
        YamlException { Message: var message } quoted when Has(message, "found wrong indentation") =>
            Indent(tap.Offset(quoted.Start)),
        YamlException { Message: var message } block when Has(message, "extra spaces in first line") =>
            RemoveBlanksAbove(tap.Offset(block.Start), tap.Cursor, composer),
        YamlException { Message: var message } comment when Has(message, "invalid comment") =>
            content.IndexOf('#', tap.Offset(comment.Start)) is >= 0 and var number && edits.Add(number, 1),
        _ => false,
    };

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.Ordinal);

    /// <summary>Indents the lines of a bracketed collection or quoted scalar deeper than what holds it.</summary>
    private bool Indent(int start)
    {
        int spaces = start - LineBreaks.LineStart(content, start) + 1;
        int last = FlowExtent.FindEnd(content, start, end);
        bool changed = false;
        int line = LineBreaks.LineEnd(content, start);
        while (line < last)
        {
            line += LineBreaks.LengthAt(content, line);
            changed |= edits.Add(line, spaces);
            line = LineBreaks.LineEnd(content, line);
        }

        return changed;
    }

    /// <summary>Empties blank lines above a literal's first line, unless they are indented deeper than it.</summary>
    private bool RemoveBlanksAbove(int line, int text, StreamComposer composer)
    {
        int column = text - line;
        int parent = composer.Nodes.OpenBlock is { } block ? block - LineBreaks.LineStart(content, block) : -1;
        bool isEmpty = column <= parent || text >= content.Length;
        bool changed = false;
        while (line > 0)
        {
            int lineEnd = line - LineBreaks.LengthBefore(content, line);
            int start = LineBreaks.LineStart(content, lineEnd);
            ReadOnlySpan<char> blank = content.AsSpan(start, lineEnd - start);
            if (blank.ContainsAnyExcept(' ') || (blank.Length > column && !isEmpty))
            {
                break;
            }

            changed |= edits.Add(start, -blank.Length);
            line = start;
        }

        return changed;
    }
}
