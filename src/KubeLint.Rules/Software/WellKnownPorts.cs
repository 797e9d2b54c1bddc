using System.Collections.Frozen;

namespace KubeLint.Software;

/// <summary>The protocols that are not HTTP and have a home on a TCP port (IANA's registry of port numbers).</summary>
internal static class WellKnownPorts
{
    private static readonly FrozenDictionary<int, string> Protocols = new Dictionary<int, string>
    {
        [21] = "FTP",
        [22] = "SSH",
        [23] = "Telnet",
        [25] = "SMTP",
        [53] = "DNS",
        [110] = "POP3",
        [143] = "IMAP",
        [389] = "LDAP",
        [445] = "SMB",
        [465] = "SMTP",
        [587] = "SMTP",
        [636] = "LDAP",
        [853] = "DNS",
        [993] = "IMAP",
        [995] = "POP3",
        [2049] = "NFS",
        [3389] = "RDP",
        [5060] = "SIP",
    }.ToFrozenDictionary();

    /// <summary>The protocol on a port, or the software that has its own there.</summary>
    /// <param name="port">The port.</param>
    /// <returns>What speaks there, as a name; null if it may well be HTTP.</returns>
    public static string? NonHttpOn(int port) =>
        KnownSoftware.OnPort(port)?.Name ?? Protocols.GetValueOrDefault(port);
}
