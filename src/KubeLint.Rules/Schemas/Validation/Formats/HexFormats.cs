namespace KubeLint.Schemas.Validation.Formats;

/// <summary>Formats of hexadecimal digits.</summary>
internal static class HexFormats
{
    /// <summary>Tells whether a text is so many hexadecimal digits.</summary>
    public static bool IsHex(ReadOnlySpan<char> text, int length) => text.Length == length && IsHex(text);

    /// <summary>Tells whether a text is a colour as style sheets have them; the hash may be missing.</summary>
    public static bool IsColour(string text)
    {
        ReadOnlySpan<char> digits = text.StartsWith('#') ? text.AsSpan(1) : text;
        return IsHex(digits, 3) || IsHex(digits, 6);
    }

    /// <summary>Tells whether a text is a UUID, whose hyphens may be missing one by one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The digit of the version, or null for any.</param>
    public static bool IsUuid(string text, char? version = null)
    {
        ReadOnlySpan<int> groups = [8, 4, 4, 4, 12];
        ReadOnlySpan<char> rest = text;
        for (int group = 0; group < groups.Length; group++)
        {
            if (group > 0 && rest is ['-', ..])
            {
                rest = rest[1..];
            }

            if (rest.Length < groups[group] || !IsHex(rest[..groups[group]])
                || (group == 2 && version is not null && rest[0] != version)
                || (group == 3 && version is '4' or '5' && rest[0] is not ('8' or '9' or 'a' or 'b' or 'A' or 'B')))
            {
                return false;
            }

            rest = rest[groups[group]..];
        }

        return rest.IsEmpty;
    }

    private static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (char digit in text)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }
}
