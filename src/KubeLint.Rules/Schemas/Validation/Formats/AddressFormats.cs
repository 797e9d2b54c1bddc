using System.Globalization;
using System.Net;

namespace KubeLint.Schemas.Validation.Formats;

/// <summary>Addresses of networks, as Go's package <c>net</c> reads them.</summary>
internal static class AddressFormats
{
    private const int Bits4 = 32;
    private const int Bits6 = 128;

    /// <summary>
    /// Tells whether a text is an IPv4 address. An IPv6 address that ends in one counts, as it does to the API server.
    /// </summary>
    public static bool IsIPv4(string text) => text.Contains('.', StringComparison.Ordinal) && IsAddress(text);

    /// <summary>Tells whether a text is an IPv6 address.</summary>
    public static bool IsIPv6(string text) => text.Contains(':', StringComparison.Ordinal) && IsAddress(text);

    /// <summary>Tells whether a text is an address with the length of a prefix.</summary>
    public static bool IsCidr(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            && IsAddress(text[..slash])
            && length <= (text.AsSpan(0, slash).Contains(':') ? Bits6 : Bits4);
    }

    /// <summary>Tells whether a text is a MAC address of 6, 8 or 20 bytes.</summary>
    public static bool IsMac(string text)
    {
        int digitsOfGroup = text.AsSpan().IndexOfAny(":-.");
        if (digitsOfGroup is not (2 or 4) || (digitsOfGroup == 4) != (text[digitsOfGroup] == '.'))
        {
            return false;
        }

        string[] groups = text.Split(text[digitsOfGroup]);
        return groups.Length * digitsOfGroup / 2 is 6 or 8 or 20
            && groups.All(group => HexFormats.IsHex(group, digitsOfGroup));
    }

    private static bool IsAddress(string text)
    {
        int lastColon = text.LastIndexOf(':');
        if (lastColon < 0)
        {
            return IsDotted(text);
        }

        // Go takes neither zones nor brackets; .NET takes both, and reads octal numbers after the last colon.
        ReadOnlySpan<char> last = text.AsSpan(lastColon + 1);
        return !text.AsSpan().ContainsAny("%[]/") && (!last.Contains('.') || IsDotted(last))
            && IPAddress.TryParse(text, out _);
    }

    private static bool IsDotted(ReadOnlySpan<char> text)
    {
        int parts = 0;
        foreach (Range range in text.Split('.'))
        {
            ReadOnlySpan<char> part = text[range];
            parts++;
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _) || part is ['0', _, ..])
            {
                return false;
            }
        }

        return parts == 4;
    }
}
