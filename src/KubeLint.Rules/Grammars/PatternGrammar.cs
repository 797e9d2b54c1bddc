using System.Globalization;
using System.Text;

namespace KubeLint.Grammars;

/// <summary>
/// Finds mistakes in regular expressions as the API server compiles them: in the syntax of RE2, by Go's
/// <c>regexp/syntax</c> with Perl's extensions, so far as those can be had without backtracking.
/// </summary>
internal sealed class PatternGrammar
{
    private const int MostRepeats = 1000;

    private static readonly string[] _posixNames =
    [
        "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
        "word", "xdigit",
    ];

    private readonly string _text;
    private readonly Stack<int> _open = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private PatternFault? _fault;
    private int _at;
    private bool _canRepeat;
    private bool _isRepeated;

    private PatternGrammar(string text) => _text = text;

    private ReadOnlySpan<char> Rest => _text.AsSpan(_at);

    /// <summary>Finds the first mistake of an expression.</summary>
    /// <param name="pattern">The expression.</param>
    /// <returns>The mistake, or null if the API server takes the expression.</returns>
    public static PatternFault? FaultOf(string pattern)
    {
        PatternGrammar grammar = new(pattern);
        while (grammar._fault is null && grammar._at < pattern.Length)
        {
            grammar.ReadOne();
        }

        if (grammar._open.TryPop(out int open))
        {
            grammar.Fail("has a `(` that is never closed", open, 1);
        }

        return grammar._fault;
    }

    private void ReadOne()
    {
        switch (_text[_at])
        {
            case '(':
                ReadOpening();
                break;
            case ')' when _open.Count == 0:
                Fail("has a `)` that closes nothing", _at, 1);
                break;
            case ')':
                _open.Pop();
                Take(1, canRepeat: true);
                break;
            case '|':
                Take(1, canRepeat: false);
                break;
            case '*' or '+' or '?':
                Repeat(1);
                break;
            case '{' when CountLength() is > 0 and int length:
                Repeat(length);
                break;
            case '[':
                ReadClass();
                break;
            case '\\':
                ReadEscape(isInClass: false);
                break;
            default:
                Take(1, canRepeat: true);
                break;
        }
    }

    private void Take(int length, bool canRepeat)
    {
        _at += length;
        _canRepeat = canRepeat;
        _isRepeated = false;
    }

    private void Fail(string problem, int start, int length) => _fault ??= new PatternFault(problem, start, length);

    private void Repeat(int length)
    {
        int lazy = Rest[length..] is ['?', ..] ? 1 : 0;
        if (!_canRepeat || _isRepeated)
        {
            string what = _isRepeated ? "repeats a repetition" : "repeats nothing";
            Fail($"{what} with `{Rest[..length]}`", _at, length);
        }

        _at += length + lazy;
        _isRepeated = true;
    }

    /// <summary>The length of <c>{2}</c>, <c>{2,}</c> or <c>{2,4}</c>; 0 for a brace that stands for itself.</summary>
    private int CountLength()
    {
        int end = Rest.IndexOf('}');
        ReadOnlySpan<char> counts = end < 0 ? [] : Rest[1..end];
        int comma = counts.IndexOf(',');
        ReadOnlySpan<char> first = comma < 0 ? counts : counts[..comma];
        ReadOnlySpan<char> second = comma < 0 ? first : counts[(comma + 1)..];
        if (first.IsEmpty || first.ContainsAnyExceptInRange('0', '9') || second.ContainsAnyExceptInRange('0', '9'))
        {
            return 0;
        }

        int least = NumberOf(first);
        int most = second.IsEmpty ? least : NumberOf(second);
        if (Math.Max(least, most) > MostRepeats)
        {
            Fail("repeats more than 1000 times", _at, end + 1);
        }
        else if (most < least)
        {
            Fail("repeats at most fewer times than at least", _at, end + 1);
        }

        return end + 1;
    }

    private static int NumberOf(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;

    private void ReadOpening()
    {
        if (Rest is not ['(', '?', ..])
        {
            _open.Push(_at);
            Take(1, canRepeat: false);
        }
        else if (Rest is ['(', '?', '=' or '!', ..] or ['(', '?', '<', '=' or '!', ..])
        {
            Fail($"has a look{(Rest[2] == '<' ? "behind" : "ahead")}", _at, Rest[2] == '<' ? 4 : 3);
        }
        else if (Rest is ['(', '?', '<', ..] or ['(', '?', 'P', '<', ..])
        {
            ReadName(Rest[2] == '<' ? 3 : 4);
        }
        else
        {
            ReadFlags();
        }
    }

    private void ReadName(int start)
    {
        int end = Rest.IndexOf('>');
        string name = end < start ? "" : Rest[start..end].ToString();
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            Fail("has a group without a name in `<` and `>`", _at, start);
        }
        else if (!_names.Add(name))
        {
            Fail($"has two groups with the name `{name}`", _at + start, name.Length);
        }

        _open.Push(_at);
        Take(Math.Max(end, 0) + 1, canRepeat: false);
    }

    private void ReadFlags()
    {
        int length = Rest[2..].IndexOfAnyExcept("imsU-");
        if (length < 0 || Rest[length + 2] is not (':' or ')') || (length == 0 && Rest[2] == ')'))
        {
            Fail($"has `{Rest[..Math.Min(3, Rest.Length)]}`, which Go does not know", _at, Math.Min(3, Rest.Length));
            return;
        }

        if (Rest[length + 2] == ':')
        {
            _open.Push(_at);
            _canRepeat = false;
        }

        _at += length + 3;
    }

    private void ReadClass()
    {
        int start = _at;
        _at += Rest is ['[', '^', ..] ? 2 : 1;
        for (int first = _at; _at == first || Rest is not [']', ..];)
        {
            if (Rest.IsEmpty)
            {
                Fail("has a `[` that is never closed", start, 1);
            }
            else if (Rest is ['[', ':', .. var name]
                && name.IndexOf(":]", StringComparison.Ordinal) is >= 0 and int length)
            {
                ReadPosixName(name[..length]);
            }
            else
            {
                ReadRange();
            }

            if (_fault is not null)
            {
                return;
            }
        }

        Take(1, canRepeat: true);
    }

    private void ReadPosixName(ReadOnlySpan<char> written)
    {
        string name = written.TrimStart('^').ToString();
        int length = written.Length + "[::]".Length;
        if (!_posixNames.Contains(name))
        {
            Fail($"has a class `[:{name}:]`, which Go does not know", _at, length);
        }

        _at += length;
    }

    private void ReadRange()
    {
        int start = _at;
        int? low = ReadMember();
        if (low is null || Rest is not ['-', not ']', ..])
        {
            return;
        }

        _at++;
        if (ReadMember() is not { } high)
        {
            Fail("has a range that ends in a class", start, _at - start);
        }
        else if (high < low)
        {
            Fail("has a range that runs backwards", start, _at - start);
        }
    }

    /// <summary>Reads one member of a class; null for one that stands for several characters.</summary>
    private int? ReadMember()
    {
        if (Rest is ['\\', ..])
        {
            return ReadEscape(isInClass: true);
        }

        Rune.DecodeFromUtf16(Rest, out Rune rune, out int length);
        _at += length;
        return rune.Value;
    }

    /// <summary>Reads a backslash and what belongs to it; null where it is no single character.</summary>
    private int? ReadEscape(bool isInClass)
    {
        switch (Rest)
        {
            case ['\\']:
                Fail("ends with a `\\`", _at, 1);
                return null;
            case ['\\', 'd' or 'D' or 's' or 'S' or 'w' or 'W', ..]:
                return Escape(2, value: null);
            case ['\\', 'p' or 'P', ..]:
                return Escape(Rest is [_, _, '{', ..] ? Rest.IndexOf('}') + 1 : Math.Min(3, Rest.Length), value: null);
            case ['\\', 'A' or 'b' or 'B' or 'z', ..] when !isInClass:
                return Escape(2, value: null);
            case ['\\', 'Q', ..] when !isInClass:
                int end = Rest.IndexOf("\\E", StringComparison.Ordinal);
                return Escape(end < 0 ? Rest.Length : end + 2, value: null);
            case ['\\', 'x', ..]:
                return ReadHexadecimal();
            case ['\\', '0', ..] or ['\\', >= '1' and <= '7', >= '0' and <= '7', ..]:
                int length = 2;
                while (length < 4 && length < Rest.Length && Rest[length] is >= '0' and <= '7')
                {
                    length++;
                }

                return Escape(length, Convert.ToInt32(Rest[1..length].ToString(), 8));
            case ['\\', >= '1' and <= '9', ..]:
                Fail($"refers back to a group with `{Rest[..2]}`", _at, 2);
                return null;
            default:
                return ReadCharacter(Rest[1]);
        }
    }

    private int? ReadCharacter(char letter)
    {
        int at = "afnrtv".IndexOf(letter, StringComparison.Ordinal);
        if (at < 0 && (char.IsAsciiLetterOrDigit(letter) || !char.IsAscii(letter)))
        {
            Fail($"has `{Rest[..2]}`, which Go does not know", _at, 2);
            return null;
        }

        return Escape(2, at < 0 ? letter : "\a\f\n\r\t\v"[at]);
    }

    private int? ReadHexadecimal()
    {
        bool isBraced = Rest is [_, _, '{', ..];
        int start = isBraced ? 3 : 2;
        int end = isBraced ? Rest.IndexOf('}') : Math.Min(4, Rest.Length);
        ReadOnlySpan<char> digits = end < start ? [] : Rest[start..end];
        if (digits.Length < (isBraced ? 1 : 2)
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            || value is < 0 or > 0x10FFFF)
        {
            Fail("has a `\\x` without a character's number", _at, 2);
            return null;
        }

        return Escape(isBraced ? end + 1 : end, value);
    }

    private int? Escape(int length, int? value)
    {
        if (length < 3 && Rest is ['\\', 'p' or 'P', ..])
        {
            Fail($"has a `{Rest[..2]}` without the name of a class", _at, 2);
        }

        Take(Math.Max(length, 1), canRepeat: true);
        return value;
    }
}
