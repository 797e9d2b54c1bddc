using System.Buffers;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in kernel settings of pods.</summary>
/// <param name="template">The pod.</param>
internal sealed class SysctlFaults(PodTemplate template)
{
    private const int LongestName = 253;

    private static readonly SearchValues<char> Inside = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");
    private static readonly SearchValues<char> Outside = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Settings that belong to the namespace for communication between processes (Linux, sysctl(2)).</summary>
    private static readonly string[] OfCommunication = ["kernel.shm", "kernel.msg", "kernel.sem", "fs.mqueue."];

    /// <summary>Mistakes in settings.</summary>
    /// <param name="sysctls">The settings, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(IList<V1Sysctl>? sysctls)
    {
        Manifest manifest = template.Manifest;
        foreach (V1Sysctl sysctl in sysctls ?? [])
        {
            if (sysctl.Name is { } name && !TextTemplates.AppearIn(name)
                && InName(name) is var (message, advice, property))
            {
                Place? other = property is null ? null : template.At(property).OnKey();
                yield return PodRefusal.Of(manifest.At(sysctl, nameof(sysctl.Name)), message, advice) with
                {
                    Other = other,
                    OtherMessage = "what the pod shares with its node",
                };
            }
        }

        foreach (var (later, earlier) in RepeatedItems.Find(sysctls ?? [], sysctl => sysctl.Name))
        {
            yield return PodRefusal.Of(
                manifest.At(later, nameof(later.Name)), $"The pod sets `{later.Name}` twice", "remove one of them") with
            {
                Other = manifest.At(earlier, nameof(earlier.Name)),
                OtherMessage = "the first one",
            };
        }
    }

    private (string Message, string Advice, string? Property)? InName(string name)
    {
        string[] parts = name.Split('.', '/');
        if (name.Length > LongestName || Array.Exists(parts, IsOdd))
        {
            return ($"`{name}` is no name of a sysctl", "write it like `net.core.somaxconn`", null);
        }

        string dotted = name.Replace('/', '.');
        if (template.Spec.HostNetwork is true && dotted.StartsWith("net.", StringComparison.Ordinal))
        {
            return ($"The pod sets `{name}` in the network of its node", Node, nameof(V1PodSpec.HostNetwork));
        }

        return template.Spec.HostIPC is true
            && Array.Exists(OfCommunication, prefix => dotted.StartsWith(prefix, StringComparison.Ordinal))
                ? ($"The pod sets `{name}` in the IPC namespace of its node", Node, nameof(V1PodSpec.HostIPC))
                : null;
    }

    private const string Node = "remove it, and set it on the node";

    private static bool IsOdd(string part) => part.Length == 0 || part.AsSpan().ContainsAnyExcept(Inside)
        || !Outside.Contains(part[0]) || !Outside.Contains(part[^1]);
}
