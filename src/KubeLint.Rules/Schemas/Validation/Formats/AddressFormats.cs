using KubeLint.Grammars;

namespace KubeLint.Schemas.Validation.Formats;

/// <summary>Addresses of networks, as the API server reads them: leading zeros are taken.</summary>
internal static class AddressFormats
{
    /// <summary>
    /// Tells whether a text is an IPv4 address. An IPv6 address that ends in one counts, as it does to the API server.
    /// </summary>
    public static bool IsIPv4(string text) => text.Contains('.', StringComparison.Ordinal) && IsAddress(text);

    /// <summary>Tells whether a text is an IPv6 address.</summary>
    public static bool IsIPv6(string text) => text.Contains(':', StringComparison.Ordinal) && IsAddress(text);

    /// <summary>Tells whether a text is an address with the length of a prefix.</summary>
    public static bool IsCidr(string text) => Cidr.TryParse(text, out _, out _);

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

    private static bool IsAddress(string text) => IpText.TryParse(text, out _, out _);
}
