namespace KubeLint.Manifests;

/// <summary>What the number of a quantity is multiplied with.</summary>
/// <param name="Base">10, or 2 for <c>Ki</c> to <c>Ei</c>.</param>
/// <param name="Exponent">The exponent to <paramref name="Base"/>.</param>
internal readonly record struct QuantitySuffix(int Base, int Exponent)
{
    /// <summary>Reads a suffix: a unit, or <c>e</c> with an exponent.</summary>
    /// <param name="text">What follows the number; may be empty.</param>
    /// <returns>The suffix; null if Kubernetes knows none of that name.</returns>
    /// <remarks>An exponent beyond 32 bits counts as the nearest one that has them.</remarks>
    public static QuantitySuffix? Parse(ReadOnlySpan<char> text) => text switch
    {
        "n" => new(10, -9),
        "u" => new(10, -6),
        "m" => new(10, -3),
        "" => new(10, 0),
        "k" => new(10, 3),
        "M" => new(10, 6),
        "G" => new(10, 9),
        "T" => new(10, 12),
        "P" => new(10, 15),
        "E" => new(10, 18),
        "Ki" => new(2, 10),
        "Mi" => new(2, 20),
        "Gi" => new(2, 30),
        "Ti" => new(2, 40),
        "Pi" => new(2, 50),
        "Ei" => new(2, 60),
        ['e' or 'E', .. { Length: > 0 } exponent] => ParseExponent(exponent),
        _ => null,
    };

    private static QuantitySuffix? ParseExponent(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> digits = text[0] is '+' or '-' ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        int magnitude = 0;
        foreach (char digit in digits)
        {
            magnitude = magnitude > (int.MaxValue - 9) / 10 ? int.MaxValue : (magnitude * 10) + (digit - '0');
        }

        return new(10, text[0] == '-' ? -magnitude : magnitude);
    }
}
