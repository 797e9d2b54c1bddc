using System.Buffers;

namespace KubeLint.Credentials;

/// <summary>
/// Finds literals under the name of a credential in the text of a configuration file or script, whatever its language:
/// <c>name=value</c>, <c>name: value</c>, <c>"name": "value"</c>, one line at a time.
/// </summary>
internal static class AssignedCredentials
{
    /// <summary>More characters are no credential; looking further would make long lines slow.</summary>
    private const int LongestValue = 4096;

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["pass", "pwd", "secret", "token", "cred", "key"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t;,&\"'");

    /// <summary>No plain literal has these: they belong to expressions and to markup.</summary>
    private static readonly SearchValues<char> ExpressionCharacters = SearchValues.Create("()[]{}<>`|\\ \t");

    private static readonly string[] CommentStarts = ["#", "//", ";", "--", "*", "<!--"];

    /// <summary>Finds the credentials in a text.</summary>
    public static void Find(ReadOnlySpan<char> text, List<Credential> found)
    {
        if (!text.ContainsAny(Hints))
        {
            return;
        }

        int start = 0;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            start = line.IsEmpty ? start : IndexOf(text, line);
            if (line.ContainsAny(Hints) && !IsComment(line))
            {
                FindInLine(line, start, found);
            }
        }
    }

    private static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> line) =>
        text.Overlaps(line, out int offset) ? offset : 0;

    private static bool IsComment(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> text = line.TrimStart();
        foreach (string start in CommentStarts.AsSpan())
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void FindInLine(ReadOnlySpan<char> line, int lineStart, List<Credential> found)
    {
        for (int at = line.IndexOfAny('=', ':'); at >= 0; at = Next(line, at))
        {
            (Range name, bool isFirst) = NameBefore(line, at);
            if (!line[name].ContainsAny(Hints) || !CredentialNames.Mean(line[name]))
            {
                continue;
            }

            (Range range, bool isQuoted) = ValueBehind(line, at, isFirst);
            ReadOnlySpan<char> value = line[range];
            if (IsLiteral(value, isQuoted) && !Placeholders.Is(value)
                && !Placeholders.IsObjectName(line[name], value))
            {
                int start = lineStart + range.Start.Value;
                found.Add(new Credential(
                    CredentialKind.NamedValue, $"`{line[name].Trim('-')}`", start, value.Length));
            }
        }
    }

    private static int Next(ReadOnlySpan<char> line, int at)
    {
        int offset = line[(at + 1)..].IndexOfAny('=', ':');
        return offset < 0 ? -1 : at + 1 + offset;
    }

    /// <summary>
    /// The name in front of a separator, in quotes or not, and whether it is the first thing on its line.
    /// </summary>
    private static (Range Name, bool IsFirst) NameBefore(ReadOnlySpan<char> line, int at)
    {
        ReadOnlySpan<char> left = line[..at].TrimEnd();
        bool isQuoted = left.Length > 1 && left[^1] is '"' or '\'';
        int end = isQuoted ? left.Length - 1 : left.Length;
        int before = isQuoted ? left[..end].LastIndexOf(left[^1]) : left.LastIndexOfAnyExcept(NameCharacters);
        ReadOnlySpan<char> prefix = left[..Math.Max(0, isQuoted ? before : before + 1)].Trim();
        return ((before + 1)..end, prefix.IsEmpty || prefix is "-" or "export");
    }

    private static (Range Value, bool IsQuoted) ValueBehind(ReadOnlySpan<char> line, int at, bool isFirst)
    {
        int start = at + 1;
        while (start < line.Length && line[start] is ' ' or '\t')
        {
            start++;
        }

        ReadOnlySpan<char> rest = line[start..Math.Min(line.Length, start + LongestValue)];
        if (rest.IsEmpty)
        {
            return (start..start, false);
        }

        if (rest[0] is '"' or '\'')
        {
            int close = rest[1..].IndexOf(rest[0]);
            return close < 0 ? (start..start, true) : ((start + 1)..(start + 1 + close), true);
        }

        // Without quotes, words apart from the separator make an assignment only where the whole line is one.
        bool isSpaced = start > at + 1;
        bool isAssignment = line[at] == ':' ? isFirst && isSpaced : isFirst || !isSpaced;
        int end = line[at] == ':' ? rest.IndexOf(" #", StringComparison.Ordinal) : rest.IndexOfAny(ValueEnd);
        int length = rest[..(end < 0 ? rest.Length : end)].TrimEnd(" \t\r,").Length;
        isAssignment &= end >= 0 || start + rest.Length == line.Length;
        return isAssignment ? (start..(start + length), false) : (start..start, false);
    }

    /// <summary>A value that is itself called after a credential is a variable; no variable has a hyphen.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> value, bool isQuoted) =>
        (value.Contains('-') || !CredentialNames.Mean(value))
        && (isQuoted
            ? value.IndexOfAny(' ', '\t') < 0
            : value.IndexOfAny(ExpressionCharacters) < 0 && !IsMember(value));

    /// <summary><c>request.form</c> is code.</summary>
    private static bool IsMember(ReadOnlySpan<char> value)
    {
        int dot = value.IndexOf('.');
        return dot > 0 && dot < value.Length - 1
            && value.IndexOfAnyExcept(NameCharacters) < 0 && value.IndexOfAnyInRange('0', '9') < 0;
    }
}
