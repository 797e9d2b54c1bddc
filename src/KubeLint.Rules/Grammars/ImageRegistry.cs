using System.Buffers;

namespace KubeLint.Grammars;

/// <summary>The registries in the names of container images: a host, and a port if need be.</summary>
internal static class ImageRegistry
{
    private static readonly SearchValues<char> Host =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    private static readonly SearchValues<char> Address = SearchValues.Create("abcdefABCDEF0123456789:");

    /// <summary>Tells whether the first part of an image name is a registry.</summary>
    /// <param name="part">What stands before the first slash.</param>
    /// <returns>True if it is one.</returns>
    public static bool Is(ReadOnlySpan<char> part) =>
        part.ContainsAny('.', ':') || part is "localhost" || part.ContainsAnyInRange('A', 'Z');

    /// <summary>Looks for the first mistake in a registry.</summary>
    /// <param name="text">The image name.</param>
    /// <param name="end">Where its registry ends.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static NameFault? FaultIn(string text, int end)
    {
        ReadOnlySpan<char> registry = text.AsSpan(0, end);
        int bracket = registry.LastIndexOf(']');
        int colon = registry[(bracket + 1)..].IndexOf(':');
        int hostEnd = colon < 0 ? end : bracket + 1 + colon;
        ReadOnlySpan<char> port = colon < 0 ? "0" : registry[(hostEnd + 1)..];
        return HostFault(text, hostEnd)
            ?? (port.IsEmpty ? new NameFault("has no port after its `:`", hostEnd, 1)
                : port.ContainsAnyExceptInRange('0', '9')
                    ? new NameFault($"has the port `{port}`, which is no number", hostEnd + 1, port.Length) : null);
    }

    private static NameFault? HostFault(string text, int end)
    {
        ReadOnlySpan<char> host = text.AsSpan(0, end);
        if (host is ['[', .. var address, ']'])
        {
            return address.IsEmpty || address.ContainsAnyExcept(Address)
                ? new NameFault($"has `{host}` as its registry", 0, end) : null;
        }

        if (host.IndexOfAnyExcept(Host) is >= 0 and int odd)
        {
            return new NameFault($"has `{host[odd]}` in its registry", odd, 1);
        }

        foreach (Range range in host.Split('.'))
        {
            ReadOnlySpan<char> part = host[range];
            if (part is [] or ['-', ..] or [.., '-'])
            {
                return new NameFault($"has `{host}` as its registry", 0, end);
            }
        }

        return null;
    }
}
