using System.Collections.Frozen;
using System.Text;

namespace KubeLint.Schemas.Validation;

/// <summary>Writes regular expressions of Go's syntax (RE2) in that of .NET, where the two differ.</summary>
internal static class GoPattern
{
    /// <summary>Perl's classes hold ASCII only in Go.</summary>
    private const string Digits = "0-9";
    private const string WordCharacters = "0-9A-Za-z_";
    private const string Blanks = @"\t\n\f\r ";

    private static readonly FrozenDictionary<string, string> _posixClasses = new Dictionary<string, string>
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = @"\x00-\x7F",
        ["blank"] = @"\t ",
        ["cntrl"] = @"\x00-\x1F\x7F",
        ["digit"] = Digits,
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = "!-/:-@\\[-`{-~",
        ["space"] = @"\t\n\v\f\r ",
        ["upper"] = "A-Z",
        ["word"] = WordCharacters,
        ["xdigit"] = "0-9A-Fa-f",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The pattern as Go reads it.</param>
    /// <returns>The pattern as .NET reads it, or null if it has something that .NET cannot say.</returns>
    public static string? ToDotNet(string pattern)
    {
        StringBuilder text = new(pattern.Length + 8);
        bool isInClass = false;
        for (int at = 0; at < pattern.Length;)
        {
            int length = pattern[at] == '\\' ? AppendEscape(text, pattern.AsSpan(at), isInClass)
                : isInClass ? AppendInClass(text, pattern.AsSpan(at), ref isInClass)
                : AppendOutside(text, pattern.AsSpan(at), ref isInClass);
            if (length == 0)
            {
                return null;
            }

            at += length;
        }

        return text.ToString();
    }

    private static int AppendOutside(StringBuilder text, ReadOnlySpan<char> rest, ref bool isInClass)
    {
        switch (rest)
        {
            case ['[', ..]:
                // A bracket right after the opening one is an ordinary character.
                int opening = rest is ['[', '^', ..] ? 2 : 1;
                bool startsWithBracket = rest.Length > opening && rest[opening] == ']';
                isInClass = true;
                text.Append(rest[..opening]).Append(startsWithBracket ? @"\]" : "");
                return opening + (startsWithBracket ? 1 : 0);
            case ['(', '?', 'P', '<', ..]:
                text.Append("(?<");
                return 4;
            case ['(', '?', 'U' or 'i' or 'm' or 's' or '-', ..] when HasFlagOfItsOwn(rest):
                return 0;
            case ['$', ..]:
                // The very end; in .NET a line break may follow.
                text.Append(@"\z");
                return 1;
            default:
                text.Append(rest[0]);
                return 1;
        }
    }

    /// <summary>Finds the flags for lines, which change what <c>$</c> is, and for lazy repetition.</summary>
    private static bool HasFlagOfItsOwn(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny(')', ':');
        return end < 0 || rest[2..end].ContainsAny('m', 'U');
    }

    private static int AppendInClass(StringBuilder text, ReadOnlySpan<char> rest, ref bool isInClass)
    {
        if (rest is ['[', ':', ..] && rest.IndexOf(":]", StringComparison.Ordinal) is > 2 and int end)
        {
            bool found = _posixClasses.TryGetValue(rest[2..end].ToString(), out string? members);
            text.Append(members);
            return found ? end + 2 : 0;
        }

        isInClass = rest[0] != ']';

        // .NET takes a class away with -[...].
        text.Append(rest[0] == '[' ? @"\[" : rest[..1]);
        return 1;
    }

    private static string MembersOf(char name) => name switch
    {
        'd' => Digits,
        'w' => WordCharacters,
        _ => Blanks,
    };

    private static int AppendEscape(StringBuilder text, ReadOnlySpan<char> rest, bool isInClass)
    {
        switch (rest)
        {
            case ['\\', 'd' or 'w' or 's', ..]:
                text.Append(isInClass ? MembersOf(rest[1]) : $"[{MembersOf(rest[1])}]");
                return 2;
            case ['\\', 'D' or 'W' or 'S', ..] when !isInClass:
                text.Append("[^").Append(MembersOf(char.ToLowerInvariant(rest[1]))).Append(']');
                return 2;
            case ['\\', '_', ..]:
                text.Append('_');
                return 2;
            case ['\\', 'p' or 'P', not '{', ..]:
                text.Append(rest[..2]).Append('{').Append(rest[2]).Append('}');
                return 3;
            case ['\\', 'x', '{', ..] when rest.IndexOf('}') is var end and > 3 and < 8:
                text.Append(@"\u").Append('0', 7 - end).Append(rest[3..end]);
                return end + 1;
            case ['\\', 'Q' or 'C' or 'D' or 'W' or 'S', ..] or ['\\', 'x', '{', ..] or ['\\']:
                return 0;
            default:
                text.Append(rest[..2]);
                return 2;
        }
    }
}
