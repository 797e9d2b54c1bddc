using System.Buffers;
using System.Globalization;
using System.Text;

namespace KubeLint.Grammars;

/// <summary>What the grammars of names look for, and how they say what they have found.</summary>
internal static class NameScan
{
    /// <summary>The mistake of a name without characters.</summary>
    public static NameFault Empty { get; } = new("is empty", 0, 0);

    /// <summary>Looks for the first character that is not allowed.</summary>
    public static NameFault? CharacterFault(string text, int start, int end, SearchValues<char> allowed)
    {
        int at = text.AsSpan(start, end - start).IndexOfAnyExcept(allowed);
        if (at < 0)
        {
            return null;
        }

        at += start;
        OperationStatus status = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length);
        return new NameFault($"has {Describe(rune, status == OperationStatus.Done)}", at, length);
    }

    /// <summary>Looks at the first and the last character of a part that has one or more.</summary>
    public static NameFault? EndsFault(
        string text, int start, int end, SearchValues<char> first, SearchValues<char> last)
    {
        bool isPart = start > 0 || end < text.Length;
        if (!first.Contains(text[start]))
        {
            string verb = isPart ? "has a part that starts" : "starts";
            string what = char.IsAsciiDigit(text[start]) ? "the digit " : "";
            return new NameFault($"{verb} with {what}`{text[start]}`", start, 1);
        }

        return last.Contains(text[end - 1])
            ? null
            : new NameFault($"{(isPart ? "has a part that ends" : "ends")} with `{text[end - 1]}`", end - 1, 1);
    }

    /// <summary>Looks at the length.</summary>
    public static NameFault? LengthFault(string text, int longest) =>
        text.Length > longest ? TooLong(0, text.Length, longest, "") : null;

    /// <summary>The mistake of a part that is too long; what is beyond the limit is to be shown.</summary>
    public static NameFault TooLong(int start, int length, int longest, string where) => new(
        string.Create(CultureInfo.InvariantCulture, $"has {length} characters{where}, {length - longest} too many"),
        start + longest,
        length - longest);

    /// <summary>The mistake of a dot without a part before or behind it.</summary>
    public static NameFault StrayDot(string text, int at, int start, int end) =>
        at == start ? new NameFault("starts with `.`", at, 1)
        : at == end ? new NameFault($"{(end < text.Length ? "has a part that ends" : "ends")} with `.`", at - 1, 1)
        : new NameFault("has `..`", at - 1, 2);

    private static string Describe(Rune rune, bool isWhole) => rune.Value switch
    {
        _ when !isWhole => "half of a character",
        ' ' => "a space",
        '\t' => "a tab",
        '\n' or '\r' => "a line break",
        '`' => "a backtick",
        >= 'A' and <= 'Z' => $"the capital letter `{rune}`",
        _ when IsInvisible(rune) => string.Create(CultureInfo.InvariantCulture, $"the character U+{rune.Value:X4}"),
        _ => $"`{rune}`",
    };

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned;
}
