using System.Globalization;

namespace KubeLint.Yaml;

/// <summary>The pieces of a plain or quoted scalar, of one line or several.</summary>
internal sealed class FlowScalarUnits : IScalarUnits
{
    private readonly string _content;
    private readonly YamlScalar _scalar;
    private readonly int _end;
    private int _value;
    private int _plainUntil;

    public FlowScalarUnits(string content, YamlScalar scalar)
    {
        int quote = scalar.Style == ScalarStyle.Plain ? 0 : 1;
        _content = content;
        _scalar = scalar;
        _end = scalar.Span.End - quote;
        End = scalar.Span.Start + quote;
    }

    public int Start { get; private set; }

    public int End { get; private set; }

    public int ValueLength { get; private set; }

    public bool MoveNext()
    {
        if (End >= _end)
        {
            return false;
        }

        Start = End;
        char character = _content[Start];
        if (Start >= _plainUntil && (IsBlank(character) || LineBreaks.Contains(character)) && MoveOverBlanks())
        {
            return true;
        }

        if (character == '\\' && _scalar.Style == ScalarStyle.DoubleQuoted)
        {
            return MoveOverEscape();
        }

        bool isDoubled = character == '\'' && _scalar.Style == ScalarStyle.SingleQuoted;
        End = Start + (isDoubled ? 2 : 1);
        ValueLength = 1;
        return _value < _scalar.Value.Length && _scalar.Value[_value++] == character;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';

    /// <summary>Goes over white space that holds a line break, which folds; says no to any other.</summary>
    private bool MoveOverBlanks()
    {
        (int end, int breaks) = SkipBlanks(Start);
        if (breaks == 0)
        {
            _plainUntil = end;
            return false;
        }

        End = end;
        ValueLength = Math.Max(breaks - 1, 1);
        _value += ValueLength;
        return true;
    }

    private (int End, int Breaks) SkipBlanks(int start)
    {
        int position = start;
        int breaks = 0;
        while (position < _end)
        {
            int length = LineBreaks.LengthAt(_content, position);
            if (length == 0 && !IsBlank(_content[position]))
            {
                break;
            }

            breaks += length > 0 ? 1 : 0;
            position += Math.Max(length, 1);
        }

        return (position, breaks);
    }

    private bool MoveOverEscape()
    {
        int lineBreak = LineBreaks.LengthAt(_content, Start + 1);
        if (lineBreak > 0)
        {
            // An escaped line break stands for nothing; blank lines after it for themselves.
            (End, ValueLength) = SkipBlanks(Start + 1 + lineBreak);
        }
        else
        {
            int digits = _content[Start + 1] switch
            {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            End = Start + 2 + digits;
            ReadOnlySpan<char> code = _content.AsSpan(Start + 2, digits);
            bool isAstral = digits == 8
                && int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture) > char.MaxValue;
            ValueLength = isAstral ? 2 : 1;
        }

        _value += ValueLength;
        return true;
    }
}
