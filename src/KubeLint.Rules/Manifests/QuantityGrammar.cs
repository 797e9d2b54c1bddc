namespace KubeLint.Manifests;

/// <summary>The grammar of quantities such as <c>1.5Gi</c> (apimachinery, <c>resource.Quantity</c>).</summary>
internal static class QuantityGrammar
{
    // The model computes with fractions of any size: a handful of characters could ask for gigabytes.
    private const int LongestText = 64;
    private const int LargestExponent = 64;

    /// <summary>Tells whether the model type can be made from a text without an exception or undue cost.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for a well-formed quantity of at most 64 characters and an exponent from -64 to 64.</returns>
    public static bool IsBindable(string text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return false;
        }

        int at = text[0] is '+' or '-' ? 1 : 0;
        int digits = DigitsAt(text, at);
        at += digits;
        if (at < text.Length && text[at] == '.')
        {
            int fraction = DigitsAt(text, at + 1);
            digits += fraction;
            at += fraction + 1;
        }

        return digits > 0 && IsSuffix(text.AsSpan(at));
    }

    private static bool IsSuffix(ReadOnlySpan<char> suffix) => suffix switch
    {
        "" or "n" or "u" or "m" or "k" or "M" or "G" or "T" or "P" or "E" => true,
        "Ki" or "Mi" or "Gi" or "Ti" or "Pi" or "Ei" => true,
        ['e' or 'E', .. { Length: > 0 } exponent] => IsExponent(exponent),
        _ => false,
    };

    private static bool IsExponent(ReadOnlySpan<char> exponent)
    {
        ReadOnlySpan<char> digits = exponent[0] is '+' or '-' ? exponent[1..] : exponent;
        int value = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
            if (value > LargestExponent)
            {
                return false;
            }
        }

        return digits.Length > 0;
    }

    private static int DigitsAt(string text, int start)
    {
        int at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }
}
