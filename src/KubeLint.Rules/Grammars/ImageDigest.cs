using System.Buffers;
using System.Globalization;

namespace KubeLint.Grammars;

/// <summary>The digests of container images (the <c>go-digest</c> package of the Open Container Initiative).</summary>
internal static class ImageDigest
{
    private const int SymbolsOfByte = 2;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Looks for the mistake in the digest of an image name.</summary>
    /// <param name="text">The image name.</param>
    /// <param name="at">Where its <c>@</c> stands.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static NameFault? FaultIn(string text, int at)
    {
        string digest = text[(at + 1)..];
        int colon = digest.IndexOf(':', StringComparison.Ordinal);
        int bytes = colon < 0 ? 0 : digest[..colon] switch
        {
            "sha256" => 32,
            "sha384" => 48,
            "sha512" => 64,
            _ => 0,
        };
        if (bytes == 0)
        {
            return new NameFault("has a digest that does not start with `sha256:`", at, text.Length - at);
        }

        string hex = digest[(colon + 1)..];
        int start = at + colon + 2;
        int odd = hex.AsSpan().IndexOfAnyExcept(HexDigits);
        if (odd >= 0)
        {
            return new NameFault($"has `{hex[odd]}` in its digest", start + odd, 1);
        }

        int length = bytes * SymbolsOfByte;
        return hex.Length == length
            ? null
            : new NameFault(
                string.Create(CultureInfo.InvariantCulture, $"has a digest of {hex.Length} digits instead of {length}"),
                start,
                hex.Length);
    }
}
