using KubeLint.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>Reads block scalars: literal (<c>|</c>) and folded (<c>&gt;</c>) ones.</summary>
/// <param name="text">The text.</param>
/// <param name="scratch">Where values are put together.</param>
internal sealed class BlockTextReader(QuickText text, ScratchText scratch)
{
    private int _indent;
    private int _line;
    private int _blankLines;

    /// <summary>Reads the scalar that starts here.</summary>
    /// <param name="parent">The column of the collection that holds it; its lines are indented deeper.</param>
    /// <param name="scalar">The scalar; the text is at the start of a line behind it.</param>
    /// <returns>False if it declines.</returns>
    public bool TryRead(int parent, out QuickScalar scalar)
    {
        scalar = default;
        int start = text.Position;
        bool isLiteral = text.Current == '|';
        text.Position++;
        char chomping = text.Current is '+' or '-' ? text.Current : ' ';
        text.Position += chomping == ' ' ? 0 : 1;
        if (!TryPassHeader() || !TryFindIndent(parent))
        {
            return false;
        }

        bool endsLine = ReadLines(isLiteral);
        scratch.Append('\n', chomping == '-' || !endsLine ? 0 : 1);
        scratch.Append('\n', chomping == '+' ? _blankLines : 0);
        string value = scratch.ToValue();
        int end = BlockScalarLines.FindEnd(text.Content, start, _line, value);
        scalar = new QuickScalar(
            TextSpan.FromBounds(start, end), value, isLiteral ? ScalarStyle.Literal : ScalarStyle.Folded);
        text.MoveTo(_line, _line);
        return true;
    }

    /// <summary>Goes to the line behind the header, which has nothing but a comment after its signs.</summary>
    private bool TryPassHeader()
    {
        bool isEnded = text.IsBlank(text.Position);
        text.SkipSpaces();
        int lineEnd = text.LineEnd(text.Position);
        _line = lineEnd + 1;
        return isEnded && lineEnd < text.Content.Length && text.Current is '#' or '\r' or '\n';
    }

    /// <summary>
    /// Counts the empty lines at the top and the spaces before the first line. What readers disagree about is declined:
    /// a scalar without a line of text, and spaces on the lines above it.
    /// </summary>
    private bool TryFindIndent(int parent)
    {
        _blankLines = 0;
        while (LineBreaks.LengthAt(text.Content, _line) is var length and > 0)
        {
            _blankLines++;
            _line += length;
        }

        text.MoveTo(_line, _line);
        text.SkipSpaces();
        _indent = text.Column;
        return !text.IsBlank(text.Position) && _indent > Math.Max(parent, 0);
    }

    /// <summary>Reads all lines, joined as the style has it, but for the line breaks at the end.</summary>
    /// <returns>True if a line break ends the last line; the text may end without.</returns>
    private bool ReadLines(bool isLiteral)
    {
        string content = text.Content;
        scratch.Clear();
        bool isFirst = true;
        bool wasMoreIndented = false;
        bool endsLine;
        do
        {
            int start = _line + _indent;
            int lineEnd = text.LineEnd(start);
            endsLine = lineEnd < content.Length;
            bool isMoreIndented = start < lineEnd && content[start] == ' ';
            bool folds = !isLiteral && !wasMoreIndented && !isMoreIndented;
            if (!isFirst && !folds)
            {
                scratch.Append('\n');
            }
            else if (!isFirst && _blankLines == 0)
            {
                scratch.Append(' ');
            }

            scratch.Append('\n', _blankLines);
            int textEnd = endsLine && content[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
            scratch.Append(content.AsSpan(start, textEnd - start));
            isFirst = false;
            wasMoreIndented = isMoreIndented;
            _line = Math.Min(lineEnd + 1, content.Length);
        }
        while (TryFindNextLine());
        return endsLine;
    }

    /// <summary>Goes to the next line of the scalar, and counts the blank ones before it.</summary>
    private bool TryFindNextLine()
    {
        string content = text.Content;
        _blankLines = 0;
        while (true)
        {
            int position = _line;
            int end = Math.Min(_line + _indent, content.Length);
            while (position < end && content[position] == ' ')
            {
                position++;
            }

            int lineBreak = LineBreaks.LengthAt(content, position);
            if (lineBreak == 0)
            {
                return position == _line + _indent && position < content.Length;
            }

            _blankLines++;
            _line = position + lineBreak;
        }
    }
}
