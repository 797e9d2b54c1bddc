using System.Collections.Frozen;

namespace KubeLint.Rules.PodSecurity;

/// <summary>What the capabilities of Linux are good for in the wrong hands (capabilities(7)).</summary>
internal static class Capability
{
    /// <summary>What container runtimes give a container that asks for nothing, but for NET_RAW.</summary>
    private static readonly FrozenSet<string> Baseline = FrozenSet.ToFrozenSet(
        [
            "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP",
            "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Powers = new Dictionary<string, string>
    {
        ["ALL"] = "with all capabilities root in the container is all but root on the node",
        ["SYS_ADMIN"] = "with it a process can mount file systems and is all but root on the node",
        ["SYS_MODULE"] = "with it a process can load code into the kernel of the node",
        ["SYS_PTRACE"] = "with it a process can read and change the memory of others that it sees",
        ["SYS_RAWIO"] = "with it a process can reach the memory and the devices of the node",
        ["SYS_BOOT"] = "with it a process can restart the node",
        ["SYS_TIME"] = "with it a process sets the clock of the node, for all that runs there",
        ["SYS_NICE"] = "with it a process can take the processor from all else on the node",
        ["SYS_RESOURCE"] = "with it a process gets past limits that protect the node",
        ["SYSLOG"] = "with it a process can read addresses of the kernel that attacks need",
        ["NET_ADMIN"] = "with it a process can change addresses, routes and the firewall of its network",
        ["NET_RAW"] = "with it a process can forge packets, and so pass for other pods",
        ["DAC_READ_SEARCH"] = "with it a process can read every file that it gets at, those of the node included",
        ["BPF"] = "with it a process can load programs into the kernel of the node",
        ["PERFMON"] = "with it a process can watch all that runs on the node",
        ["MAC_ADMIN"] = "with it a process can change what SELinux and AppArmor forbid",
        ["MAC_OVERRIDE"] = "with it a process gets past what SELinux and AppArmor forbid",
        ["IPC_LOCK"] = "a process can keep memory from being swapped, within its limit, as some databases want",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Tells whether the baseline level of the Pod Security Standards allows to add a capability.</summary>
    /// <param name="name">The capability as it is written.</param>
    /// <returns>True if it does.</returns>
    public static bool IsBaseline(string name) => Baseline.Contains(name);

    /// <summary>What a process can do with a capability.</summary>
    /// <param name="name">The capability as Kubernetes writes it, without <c>CAP_</c>.</param>
    /// <returns>A clause.</returns>
    public static string PowerOf(string name) =>
        Powers.GetValueOrDefault(name, "it goes beyond what containers have by default");

    /// <summary>A name without the prefix of the kernel, in capitals.</summary>
    /// <param name="name">Such as <c>cap_sys_admin</c>.</param>
    /// <returns>Such as <c>SYS_ADMIN</c>.</returns>
    public static string Plain(string name)
    {
        string upper = name.ToUpperInvariant();
        return upper.StartsWith("CAP_", StringComparison.Ordinal) ? upper["CAP_".Length..] : upper;
    }
}
