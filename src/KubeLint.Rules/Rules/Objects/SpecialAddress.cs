using System.Net;
using System.Net.Sockets;

namespace KubeLint.Rules.Objects;

/// <summary>
/// Addresses that mean something to one machine only, which no traffic of a cluster can be sent to
/// (<c>ValidateEndpointIP</c>).
/// </summary>
internal static class SpecialAddress
{
    /// <summary>Says what a special address is.</summary>
    /// <param name="address">The address.</param>
    /// <returns>What it is, with its article; null for one that is not special.</returns>
    public static string? Describe(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        byte[] bytes = plain.GetAddressBytes();
        bool isV4 = plain.AddressFamily == AddressFamily.InterNetwork;
        return plain switch
        {
            _ when plain.Equals(IPAddress.Any) || plain.Equals(IPAddress.IPv6Any) => "the unspecified address",
            _ when IPAddress.IsLoopback(plain) => "a loopback address",
            _ when (isV4 ? bytes is [169, 254, ..] : plain.IsIPv6LinkLocal) => "a link-local address",
            _ when (isV4 ? bytes is [224, 0, 0, _] : bytes[0] == 0xff && (bytes[1] & 0x0f) == 2) =>
                "a link-local multicast address",
            _ => null,
        };
    }
}
