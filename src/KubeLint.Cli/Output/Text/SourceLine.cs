using System.Globalization;
using System.Text;
using KubeLint.Cli.Terminal;

namespace KubeLint.Cli.Output.Text;

/// <summary>
/// A line of a file laid out for a terminal: tabs are expanded, what is not to be shown is escaped, wide characters
/// take two columns, and a line that is too long is cut around the place that matters.
/// </summary>
internal sealed class SourceLine
{
    private const int TabStop = 4;
    private const string Cut = "…";

    private readonly List<Cell> _cells = [];
    private readonly int _length;
    private readonly int _left;
    private readonly int _right;

    /// <summary>Lays a line out.</summary>
    /// <param name="text">The line.</param>
    /// <param name="focusStart">Where the place that matters starts, in code units from the line's start.</param>
    /// <param name="focusEnd">Where it ends.</param>
    /// <param name="width">The columns that there are.</param>
    public SourceLine(ReadOnlySpan<char> text, int focusStart, int focusEnd, int width)
    {
        _length = text.Length;
        // No more of a line of megabytes is looked at than can be shown.
        int from = Math.Max(0, focusStart - (4 * width));
        int to = Math.Min(text.Length, Math.Max(from, focusStart) + (8 * width));
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        AddCells(text[..to], from);
        bool cutsLeft = from > 0;
        bool cutsRight = to < text.Length;
        (int start, int length) = Range(focusStart, focusEnd);
        // The caret of a place at the line's end stands one column behind the text.
        int total = Math.Max(Columns, start + length);
        if (!cutsLeft && !cutsRight && total <= width)
        {
            _right = width;
        }
        else
        {
            int around = Math.Max(1, (width - length) / 2);
            int latest = cutsRight ? int.MaxValue : Math.Max(0, total - width);
            _left = cutsLeft || start + length >= width ? Math.Clamp(start - around, 0, latest) : 0;
            _right = _left + width;
            cutsLeft |= _left > 0;
            cutsRight |= _right < total;
        }

        Text = Shown(cutsLeft, cutsRight);
    }

    /// <summary>What to show.</summary>
    public string Text { get; }

    private int Columns => _cells.Count == 0 ? 0 : _cells[^1].Column + _cells[^1].Width;

    /// <summary>The columns of a part of the line, as far as it is shown.</summary>
    /// <param name="start">Where it starts, in code units from the line's start.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The first column in <see cref="Text"/>, from 0, and the number of columns, at least 1.</returns>
    public (int Column, int Width) PlaceOf(int start, int end)
    {
        (int column, int width) = Range(start, end);
        int first = Math.Clamp(column, _left, _right - 1);
        int last = Math.Clamp(column + width, first, _right);
        return (first - _left, Math.Max(1, last - first));
    }

    private void AddCells(ReadOnlySpan<char> text, int from)
    {
        int column = 0;
        for (int index = from; index < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text[index..]);
            ReadOnlySpan<char> element = text.Slice(index, length);
            string shown = element is "\t"
                ? new string(' ', TabStop - (column % TabStop))
                : SafeText.Escape(element.ToString());
            int width = TextWidth.Of(shown);
            _cells.Add(new Cell(shown, index, column, width));
            column += width;
            index += length;
        }
    }

    private (int Column, int Width) Range(int start, int end)
    {
        int first = ColumnOf(start);
        return (first, Math.Max(1, ColumnOf(end, roundUp: end > start) - first));
    }

    private int ColumnOf(int codeUnit, bool roundUp = false)
    {
        int at = _cells.FindLastIndex(cell => cell.Start <= codeUnit);
        if (at < 0)
        {
            return 0;
        }

        Cell cell = _cells[at];
        bool isPast = at == _cells.Count - 1 && codeUnit >= _length;
        return isPast || (roundUp && codeUnit > cell.Start) ? cell.Column + cell.Width : cell.Column;
    }

    private string Shown(bool cutsLeft, bool cutsRight)
    {
        StringBuilder shown = new();
        int first = _left + (cutsLeft ? 1 : 0);
        int last = _right - (cutsRight ? 1 : 0);
        shown.Append(cutsLeft ? Cut : "");
        foreach (Cell cell in _cells)
        {
            if (cell.Column >= first && cell.Column + cell.Width <= last)
            {
                shown.Append(cell.Text);
            }
            else
            {
                // Half of a wide character at a cut end.
                int inside = Math.Min(cell.Column + cell.Width, last) - Math.Max(cell.Column, first);
                shown.Append(' ', Math.Max(0, inside));
            }
        }

        return shown.Append(cutsRight ? Cut : "").ToString();
    }

    private readonly record struct Cell(string Text, int Start, int Column, int Width);
}
