using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KubeLint.Grammars;

/// <summary>
/// IP addresses as the API server reads them: four decimal numbers, or IPv6 without a zone. It has always taken leading
/// zeros and IPv4 addresses inside IPv6 ones in most fields, and refuses them there too from 1.36 on
/// (<c>StrictIPCIDRValidation</c>).
/// </summary>
internal static class IpText
{
    private const int OctetCount = 4;

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    /// <param name="isStrict">False for a form that newer versions refuse.</param>
    /// <returns>True if the text is an address.</returns>
    public static bool TryParse(string text, out IPAddress address, out bool isStrict)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return TryParseV4(text, out address, out isStrict);
        }

        // The framework also takes zones, brackets and ports.
        bool isAddress = IPAddress.TryParse(text, out IPAddress? found)
            && found.AddressFamily == AddressFamily.InterNetworkV6 && !text.AsSpan().ContainsAny("%[]/");
        address = isAddress ? found! : IPAddress.None;
        isStrict = isAddress && !address.IsIPv4MappedToIPv6;
        return isAddress;
    }

    private static bool TryParseV4(string text, out IPAddress address, out bool isStrict)
    {
        address = IPAddress.None;
        isStrict = true;
        string[] octets = text.Split('.');
        byte[] bytes = new byte[OctetCount];
        if (octets.Length != OctetCount)
        {
            return false;
        }

        for (int index = 0; index < OctetCount; index++)
        {
            if (!byte.TryParse(octets[index], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[index]))
            {
                return false;
            }

            isStrict &= octets[index].Length == 1 || octets[index][0] != '0';
        }

        address = new IPAddress(bytes);
        return true;
    }
}
