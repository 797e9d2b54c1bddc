using System.Buffers;

namespace KubeLint.Cli.Output.Sarif;

/// <summary>Writes paths as URIs (RFC 3986): every segment percent-encoded, slashes between them.</summary>
internal static class SarifUri
{
    /// <summary>What stands for itself in a segment (RFC 3986, section 2.3), and the slash between two.</summary>
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");

    /// <summary>The URI of a file.</summary>
    /// <param name="path">A path with forward slashes, relative or absolute.</param>
    /// <returns>A relative reference for a relative path, a <c>file:</c> URI for an absolute one.</returns>
    public static string OfFile(string path)
    {
        if (!IsAbsolute(path))
        {
            // A first segment with a colon would be read as a scheme; escaping takes the colon too.
            return Encode(path);
        }

        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            return Encode(path, "file:");
        }

        bool hasDrive = path[0] != '/';
        return hasDrive ? Encode(path[2..], $"file:///{path[..2]}") : Encode(path, "file://");
    }

    /// <summary>The URI of a folder: it ends in a slash, so that references start inside of it.</summary>
    /// <param name="path">An absolute path with forward slashes.</param>
    /// <returns>The URI.</returns>
    public static string OfFolder(string path) => OfFile(path.EndsWith('/') ? path : path + "/");

    /// <summary>Tells whether a path is absolute, on this system or on Windows.</summary>
    /// <param name="path">A path with forward slashes.</param>
    /// <returns>True if it is.</returns>
    public static bool IsAbsolute(string path) =>
        path.StartsWith('/') || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/');

    private static string Encode(string path, string prefix = "")
    {
        if (!path.AsSpan().ContainsAnyExcept(Unreserved))
        {
            return prefix + path;
        }

        // A UTF-16 unit is at most three bytes of UTF-8, each of which takes three characters.
        char[] buffer = ArrayPool<char>.Shared.Rent(9 * path.Length);
        int length = 0;
        foreach (Range segment in path.AsSpan().Split('/'))
        {
            if (segment.Start.Value > 0)
            {
                buffer[length++] = '/';
            }

            Uri.TryEscapeDataString(path.AsSpan(segment), buffer.AsSpan(length), out int written);
            length += written;
        }

        string uri = string.Concat(prefix, buffer.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(buffer);
        return uri;
    }
}
