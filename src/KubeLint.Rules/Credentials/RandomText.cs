using System.Buffers;

namespace KubeLint.Credentials;

/// <summary>
/// Tells a text that was drawn at random, as keys and generated passwords are, from one that means something.
/// </summary>
internal static class RandomText
{
    private const int Shortest = 20;

    /// <summary>Longer texts without a space are encoded data rather than a key.</summary>
    private const int Longest = 512;

    private const int ShortestHex = 32;
    private const double LeastEntropy = 3.5;
    private const double LeastHexEntropy = 3.0;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly SearchValues<char> Printable = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&*+-./=?@^_~|;");

    /// <summary>Tells whether a text looks drawn at random.</summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// True for 20 characters or more with capitals, small letters and digits in them and 3.5 bits a character, and for
    /// 32 hexadecimal digits or more.
    /// </returns>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length is < Shortest or > Longest || text.IndexOfAnyExcept(Printable) >= 0)
        {
            return false;
        }

        bool hasDigits = text.ContainsAnyInRange('0', '9');
        bool hasSmall = text.ContainsAnyInRange('a', 'z');
        bool hasCapitals = text.ContainsAnyInRange('A', 'Z');
        return text.IndexOfAnyExcept(Hex) < 0
            ? text.Length >= ShortestHex && hasDigits && (hasSmall || hasCapitals)
                && Entropy.BitsPerCharacter(text) >= LeastHexEntropy
            : hasDigits && hasSmall && hasCapitals && !IsPath(text) && Entropy.BitsPerCharacter(text) >= LeastEntropy;
    }

    /// <summary>Addresses and paths have parts; encoded data may have a slash here and there.</summary>
    private static bool IsPath(ReadOnlySpan<char> text) =>
        text.Contains("://", StringComparison.Ordinal) || text[0] == '/' || text[0] == '.'
        || text.Contains(".svc", StringComparison.Ordinal) || text.Contains(".com", StringComparison.Ordinal);
}
