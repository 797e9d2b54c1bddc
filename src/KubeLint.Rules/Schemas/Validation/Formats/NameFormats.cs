using System.Buffers;

namespace KubeLint.Schemas.Validation.Formats;

/// <summary>
/// Names of hosts, mailboxes and resources. What Go's parsers take in rare cases is taken here too; what is refused
/// here is refused by them.
/// </summary>
internal static class NameFormats
{
    private const int LongestHostName = 255;
    private const int LongestLabel = 63;

    private static readonly SearchValues<char> _schemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private static readonly SearchValues<char> _notInAddresses = SearchValues.Create(" \t,;<>()[\\");

    /// <summary>Tells whether a text is the name of a host.</summary>
    public static bool IsHostName(string text)
    {
        if (text.Length is 0 or > LongestHostName)
        {
            return false;
        }

        foreach (Range range in text.AsSpan().Split('.'))
        {
            ReadOnlySpan<char> label = text.AsSpan(range);
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-' || !IsLabel(label))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells whether a text is an e-mail address, with or without a name before it.</summary>
    public static bool IsEmail(string text)
    {
        ReadOnlySpan<char> address = text.AsSpan().Trim();
        if (address is [.., '>'] && address.LastIndexOf('<') is >= 0 and int open)
        {
            address = address[(open + 1)..^1];
        }

        int at = address.LastIndexOf('@');
        return at > 0 && at < address.Length - 1
            && (address[0] == '"' || !address.ContainsAny(_notInAddresses));
    }

    /// <summary>Tells whether Go's <c>url.ParseRequestURI</c> reads a text.</summary>
    public static bool IsUri(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAnyInRange('\0', '\x1F') || HasBadEscape(text))
        {
            return false;
        }

        if (text[0] == '/' || text == "*")
        {
            return true;
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0])
            && !text.AsSpan(0, colon).ContainsAnyExcept(_schemeCharacters)
            && !AuthorityOf(text.AsSpan(colon + 1)).Contains(' ');
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        foreach (char character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-'
                && !char.IsLetter(character) && !char.IsSymbol(character) && !char.IsSurrogate(character))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> AuthorityOf(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("//"))
        {
            return [];
        }

        rest = rest[2..];
        int end = rest.IndexOfAny("/?#");
        return end < 0 ? rest : rest[..end];
    }

    private static bool HasBadEscape(string text)
    {
        int end = text.IndexOf('?', StringComparison.Ordinal);
        string path = end < 0 ? text : text[..end];
        for (int at = path.IndexOf('%', StringComparison.Ordinal); at >= 0;
            at = path.IndexOf('%', at + 1))
        {
            if (path.Length < at + 3 || !HexFormats.IsHex(path.AsSpan(at + 1, 2), 2))
            {
                return true;
            }
        }

        return false;
    }
}
