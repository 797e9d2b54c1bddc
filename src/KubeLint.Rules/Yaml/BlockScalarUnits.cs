namespace KubeLint.Yaml;

/// <summary>The pieces of a literal or folded scalar.</summary>
internal sealed class BlockScalarUnits : IScalarUnits
{
    private readonly string _content;
    private readonly YamlScalar _scalar;
    private readonly int _indent;
    private int _value;
    private bool _isMoreIndented;
    private bool _isBeforeText = true;

    public BlockScalarUnits(string content, YamlScalar scalar)
    {
        int header = LineBreaks.LineEnd(content, scalar.Span.Start);
        _content = content;
        _scalar = scalar;
        int end = Math.Max(header, scalar.Span.End);
        _indent = BlockScalarLines.IndentOf(content.AsSpan(header, end - header), scalar.Value);
        End = Math.Min(header + LineBreaks.LengthAt(content, header), scalar.Span.End);
        EnterLine();
    }

    public int Start { get; private set; }

    public int End { get; private set; }

    public int ValueLength { get; private set; }

    public bool MoveNext()
    {
        if (_value >= _scalar.Value.Length)
        {
            return false;
        }

        Start = End;
        ValueLength = 1;
        if (Start >= _scalar.Span.End)
        {
            // The line break after the last line is no part of the place, yet of the value.
            return _scalar.Value[_value++] == '\n';
        }

        int lineBreak = LineBreaks.LengthAt(_content, Start);
        if (lineBreak == 0)
        {
            End = Start + 1;
            _isBeforeText = false;
            return _scalar.Value[_value++] == _content[Start];
        }

        End = Start + lineBreak;
        bool wasMoreIndented = _isMoreIndented;
        EnterLine();
        if (_scalar.Style == ScalarStyle.Folded && !_isBeforeText)
        {
            Fold(wasMoreIndented);
        }

        _value += ValueLength;
        return true;
    }

    /// <summary>Skips the indentation of a line.</summary>
    private void EnterLine()
    {
        int limit = (int)Math.Min(_scalar.Span.End, (long)End + _indent);
        while (End < limit && _content[End] == ' ')
        {
            End++;
        }

        _isMoreIndented = End < _scalar.Span.End && _content[End] is ' ' or '\t';
    }

    /// <summary>Takes blank lines into the line break before them, which is lost when it folds.</summary>
    private void Fold(bool wasMoreIndented)
    {
        int blankLines = 0;
        while (End < _scalar.Span.End && LineBreaks.LengthAt(_content, End) is var length and > 0)
        {
            blankLines++;
            End += length;
            EnterLine();
        }

        bool folds = !wasMoreIndented && !_isMoreIndented && End < _scalar.Span.End;
        ValueLength = folds ? Math.Max(blankLines, 1) : blankLines + 1;
    }
}
