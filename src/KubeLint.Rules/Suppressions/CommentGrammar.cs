using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>Reads <c>kubelint: ignore[rule, ...] reason</c> out of a comment; it may stand behind other text.</summary>
internal ref struct CommentGrammar
{
    private const string Tool = "kubelint";
    private const string Ignore = "ignore";
    private const string IgnoreFile = "ignore-file";
    private const string Example = "`# kubelint: ignore[latest-tag] reason`";

    private static readonly string[] _actions = [Ignore, IgnoreFile];

    private static readonly string[] _otherWordsForIgnore =
        ["disable", "skip", "suppress", "allow", "nolint", "noqa", "off", "exempt", "silence", "exclude"];

    private readonly string _content;
    private readonly int _end;
    private readonly int _start;
    private int _position;

    private CommentGrammar(string content, int start, int end)
    {
        _content = content;
        _start = start;
        _end = end;
        _position = start;
    }

    /// <summary>Reads a comment.</summary>
    /// <param name="content">The text that it is in.</param>
    /// <param name="comment">Its place, from <c>#</c> on.</param>
    /// <returns>The directives in it in order, those with a mistake too; none for most comments.</returns>
    public static IReadOnlyList<WrittenDirective> Read(string content, TextSpan comment)
    {
        if (!content.AsSpan(comment.Start, comment.Length).Contains(Tool, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        List<WrittenDirective> directives = [];
        int start = NextStart(content, comment.Start, comment.End, out _);
        while (start < comment.End)
        {
            int next = NextStart(content, start, comment.End, out int end);
            if (new CommentGrammar(content, start, end).Read() is { } directive)
            {
                directives.Add(directive);
            }

            start = next;
        }

        return directives;
    }

    /// <summary>Where the next part starts that names the tool just behind its <c>#</c>.</summary>
    /// <param name="content">The text.</param>
    /// <param name="from">Where to look from.</param>
    /// <param name="end">The end of the comment.</param>
    /// <param name="sign">Where the <c>#</c> of that part stands, the end if there is none.</param>
    private static int NextStart(string content, int from, int end, out int sign)
    {
        int position = from;
        while (position < end)
        {
            int found = content.AsSpan(position, end - position).IndexOf('#');
            if (found < 0)
            {
                break;
            }

            sign = position + found;
            int start = sign;
            while (start < end && content[start] is '#' or ' ' or '\t')
            {
                start++;
            }

            if (content.AsSpan(start, end - start).StartsWith(Tool, StringComparison.OrdinalIgnoreCase))
            {
                return start;
            }

            position = Math.Max(start, sign + 1);
        }

        sign = end;
        return end;
    }

    private WrittenDirective? Read()
    {
        _position = _start + Tool.Length;
        bool hasColon = _position < _end && _content[_position] == ':';
        if (!hasColon)
        {
            return ReadWithoutColon();
        }

        _position++;
        if (!_content.AsSpan(_start, Tool.Length).SequenceEqual(Tool))
        {
            string written = _content[_start.._position];
            return LooksMeant()
                ? Wrong($"`{written}` is not written `{Tool}:`", $"write `{Tool}:`, as in {Example}") : null;
        }

        SkipSpace();
        int wordStart = _position;
        SkipWord();
        string word = _content[wordStart.._position];
        return word switch
        {
            Ignore => ReadRules(coversFile: false),
            IgnoreFile => ReadRules(coversFile: true),
            "" => Wrong("The comment says nothing that kubelint understands", $"write {Example}"),
            _ => Wrong($"`{word}` is no word that kubelint knows", $"write `{NearestAction(word)}`, as in {Example}"),
        };
    }

    /// <summary>A comment that only speaks of kubelint is none of its own.</summary>
    private WrittenDirective? ReadWithoutColon() => LooksMeant()
        ? Wrong($"A colon is missing behind `{_content.AsSpan(_start, Tool.Length)}`", $"write {Example}") : null;

    private bool LooksMeant()
    {
        int position = _position;
        while (position < _end && _content[position] is ' ' or '\t' or ':')
        {
            position++;
        }

        ReadOnlySpan<char> rest = _content.AsSpan(position, _end - position);
        if (position == _start + Tool.Length || !rest.StartsWith(Ignore, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        rest = rest[Ignore.Length..];
        rest = rest.StartsWith("-file", StringComparison.OrdinalIgnoreCase) ? rest["-file".Length..] : rest;
        return rest.TrimStart(' ').StartsWith("[", StringComparison.Ordinal);
    }

    private WrittenDirective ReadRules(bool coversFile)
    {
        string word = coversFile ? IgnoreFile : Ignore;
        int wordEnd = _position;
        SkipSpace();
        if (_position == _end || _content[_position] != '[')
        {
            _position = wordEnd;
            return Wrong(
                $"`{word}` names no rules",
                $"name them in brackets behind it, as in {Example}; `{word}[all]` means every rule");
        }

        int open = _position++;
        int length = _content.AsSpan(_position, _end - _position).IndexOf(']');
        if (length < 0)
        {
            _position = _end;
            return Wrong("The bracket is not closed", $"close it with `]` behind the last rule, as in {Example}");
        }

        int close = _position + length;
        List<TextSpan> selectors = [];
        while (_position < close)
        {
            if (_content[_position] is ' ' or '\t' or ',')
            {
                _position++;
                continue;
            }

            int end = _content.AsSpan(_position, close - _position).IndexOfAny(' ', '\t', ',');
            TextSpan selector = TextSpan.FromBounds(_position, end < 0 ? close : _position + end);
            selectors.Add(selector);
            _position = selector.End;
        }

        _position = close + 1;
        if (selectors.Count == 0)
        {
            return Wrong(
                $"`{_content.AsSpan(open, _position - open)}` names no rules",
                $"name them between the brackets; `{word}[all]` means every rule");
        }

        string reason = _content[_position.._end].Trim().TrimStart(':', '-', '\u2013', '\u2014').TrimStart();
        TextSpan span = TextSpan.FromBounds(_start, EndOfText());
        return new WrittenDirective(span, coversFile, selectors, reason.Length > 0 ? reason : null);
    }

    private readonly int EndOfText() => _start + _content.AsSpan(_start, _end - _start).TrimEnd().Length;

    private readonly WrittenDirective Wrong(string message, string remedy) =>
        new(TextSpan.FromBounds(_start, _position), CoversFile: false, [], Reason: null)
        {
            Mistake = message,
            Remedy = remedy,
        };

    private static string NearestAction(string word)
    {
        bool isForFile = word.EndsWith("-file", StringComparison.OrdinalIgnoreCase);
        string stem = word.Split('-')[0].ToLowerInvariant();
        return _otherWordsForIgnore.Contains(stem, StringComparer.Ordinal) || word.Length > IgnoreFile.Length * 2
            ? isForFile ? IgnoreFile : Ignore
            : EditDistance.Nearest(word.ToLowerInvariant(), _actions) ?? (isForFile ? IgnoreFile : Ignore);
    }

    private void SkipSpace()
    {
        while (_position < _end && _content[_position] is ' ' or '\t')
        {
            _position++;
        }
    }

    private void SkipWord()
    {
        while (_position < _end
            && (char.IsAsciiLetterOrDigit(_content[_position]) || _content[_position] is '-' or '_'))
        {
            _position++;
        }
    }
}
