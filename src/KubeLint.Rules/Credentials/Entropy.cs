namespace KubeLint.Credentials;

/// <summary>How random a text looks.</summary>
internal static class Entropy
{
    /// <summary>Shannon's entropy over the characters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Bits a character: 0 for one character repeated, at most the logarithm of the length.</returns>
    public static double BitsPerCharacter(ReadOnlySpan<char> text)
    {
        Dictionary<char, int> counts = [];
        foreach (char character in text)
        {
            counts[character] = counts.GetValueOrDefault(character) + 1;
        }

        double bits = 0;
        foreach (int count in counts.Values)
        {
            double share = (double)count / text.Length;
            bits -= share * Math.Log2(share);
        }

        return bits;
    }
}
