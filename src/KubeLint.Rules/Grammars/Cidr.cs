using System.Globalization;
using System.Net;

namespace KubeLint.Grammars;

/// <summary>A range of IP addresses, such as <c>10.0.0.0/8</c>.</summary>
/// <param name="Address">The address before the slash.</param>
/// <param name="PrefixLength">The number of leading bits that all addresses share.</param>
internal sealed record Cidr(IPAddress Address, int PrefixLength)
{
    private const int BitsOfByte = 8;

    /// <summary>The bits of an address of the range.</summary>
    public int AddressLength => Address.GetAddressBytes().Length * BitsOfByte;

    /// <summary>The first address of the range.</summary>
    public IPAddress First => new(Masked(Address.GetAddressBytes(), PrefixLength));

    /// <summary>True if the address before the slash is not the first of the range.</summary>
    public bool HasHostBits => !First.Equals(Address);

    /// <summary>Reads a range.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cidr">The range.</param>
    /// <param name="isStrict">
    /// False for a form of the address or the number that newer versions refuse; see <see cref="IpText"/>.
    /// </param>
    /// <returns>True if the text is a range.</returns>
    public static bool TryParse(string text, out Cidr cidr, out bool isStrict)
    {
        cidr = new Cidr(IPAddress.Any, 0);
        isStrict = false;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0
            || !IpText.TryParse(text[..slash], out IPAddress address, out bool isStrictAddress)
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int length))
        {
            return false;
        }

        cidr = new Cidr(address, length);
        isStrict = isStrictAddress && (text.Length == slash + 2 || text[slash + 1] != '0');
        return length <= cidr.AddressLength;
    }

    /// <summary>Tells whether another range lies in this one and is smaller.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>True for a strict part of this range.</returns>
    public bool HoldsPart(Cidr other) => other.AddressLength == AddressLength && other.PrefixLength > PrefixLength
        && new IPAddress(Masked(other.Address.GetAddressBytes(), PrefixLength)).Equals(First);

    private static byte[] Masked(byte[] bytes, int length)
    {
        for (int index = 0; index < bytes.Length; index++)
        {
            int bits = Math.Clamp(length - (index * BitsOfByte), 0, BitsOfByte);
            bytes[index] = (byte)(bytes[index] & (byte.MaxValue << (BitsOfByte - bits)));
        }

        return bytes;
    }
}
