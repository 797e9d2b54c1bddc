using System.Buffers;
using System.Globalization;

namespace KubeLint.Grammars;

/// <summary>
/// The names of container images, as the kubelet reads them: <c>ParseNormalizedNamed</c> of the distribution project's
/// <c>reference</c> package.
/// </summary>
internal static class ImageGrammar
{
    /// <summary>What an image name is made of, as a clause.</summary>
    public const string Rule = "[registry/]path[:tag][@digest]";

    private const int LongestTag = 128;
    private const int LongestName = 255;

    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\u00a0");
    private static readonly SearchValues<char> Path =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-/");

    private static readonly SearchValues<char> Tag =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Looks for the first mistake in the name of an image.</summary>
    /// <param name="text">The name; not empty.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static NameFault? FaultIn(string text)
    {
        if (text.AsSpan().IndexOfAny(WhiteSpace) is >= 0 and int space)
        {
            return new NameFault("has white space", space, 1);
        }

        if (text.IndexOf("://", StringComparison.Ordinal) is > 0 and int scheme)
        {
            return new NameFault($"starts with `{text[..(scheme + 3)]}`", 0, scheme + 3);
        }

        int at = text.IndexOf('@', StringComparison.Ordinal);
        int end = at < 0 ? text.Length : at;
        ReadOnlySpan<char> named = text.AsSpan(0, end);
        int colon = named.LastIndexOf(':');
        bool hasTag = colon > named.LastIndexOf('/');
        int pathEnd = hasTag ? colon : end;
        return (at < 0 ? null : ImageDigest.FaultIn(text, at))
            ?? (hasTag ? TagFault(text, colon + 1, end) : null)
            ?? NameFaultIn(text, pathEnd);
    }

    private static NameFault? TagFault(string text, int start, int end)
    {
        ReadOnlySpan<char> tag = text.AsSpan(start, end - start);
        if (tag.IsEmpty)
        {
            return new NameFault("has nothing after its `:`", start - 1, 1);
        }

        if (tag[0] is '.' or '-')
        {
            return new NameFault($"has a tag that starts with `{tag[0]}`", start, 1);
        }

        return tag.IndexOfAnyExcept(Tag) is >= 0 and int odd
            ? new NameFault($"has `{tag[odd]}` in its tag", start + odd, 1)
            : tag.Length > LongestTag
                ? new NameFault(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"has a tag of {tag.Length} characters, {tag.Length - LongestTag} too many"),
                    start + LongestTag,
                    tag.Length - LongestTag)
                : null;
    }

    private static NameFault? NameFaultIn(string text, int end)
    {
        int slash = text.AsSpan(0, end).IndexOf('/');
        bool hasHost = slash > 0 && ImageRegistry.Is(text.AsSpan(0, slash));
        if (hasHost && ImageRegistry.FaultIn(text, slash) is { } fault)
        {
            return fault;
        }

        int start = hasHost ? slash + 1 : 0;
        ReadOnlySpan<char> path = text.AsSpan(start, end - start);
        if (path.IndexOfAnyExcept(Path) is >= 0 and int wrong)
        {
            string what = char.IsAsciiLetterUpper(path[wrong]) ? "the capital letter "
                : path[wrong] == ':' ? "more than one " : "";
            return new NameFault($"has {what}`{path[wrong]}`", start + wrong, 1);
        }

        return PartsFault(text, start, end)
            ?? (end > LongestName ? new NameFault("is too long", LongestName, end - LongestName) : null);
    }

    /// <summary>Parts of letters and digits with <c>.</c>, <c>_</c>, <c>__</c> or any number of <c>-</c>.</summary>
    private static NameFault? PartsFault(string text, int start, int end)
    {
        for (int part = start; part <= end;)
        {
            int slash = text.IndexOf('/', part, end - part);
            int stop = slash < 0 ? end : slash;
            if (part == stop)
            {
                return new NameFault("has an empty part", Math.Clamp(part - 1, 0, text.Length - 1), 1);
            }

            if (SeparatorFault(text, part, stop) is { } fault)
            {
                return fault;
            }

            part = stop + 1;
        }

        return null;
    }

    private static NameFault? SeparatorFault(string text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            int run = at;
            while (run < end && text[run] is '.' or '_' or '-')
            {
                run++;
            }

            ReadOnlySpan<char> separator = text.AsSpan(at, run - at);
            bool isInside = at > start && run < end;
            bool isOne = separator is "" or "." or "_" or "__" || !separator.ContainsAnyExcept('-');
            if (!separator.IsEmpty && (!isInside || !isOne))
            {
                return new NameFault($"has `{separator}` where a letter or digit belongs", at, separator.Length);
            }

            at = Math.Max(at, run - 1);
        }

        return null;
    }
}
