namespace KubeLint.Manifests;

/// <summary>
/// The grammar of quantities such as <c>1.5Gi</c> (apimachinery, <c>resource.Quantity</c>): a decimal number, perhaps
/// signed, and a suffix.
/// </summary>
internal static class QuantityGrammar
{
    // Whoever computes with a fraction of any size could be asked for gigabytes by a handful of characters.
    private const int LongestText = 64;
    private const int LargestExponent = 64;

    /// <summary>Tells whether a text is a quantity to Kubernetes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for a well-formed one, of whatever size.</returns>
    public static bool IsValid(string text)
    {
        int length = NumberLength(text);
        return length > 0 && QuantitySuffix.Parse(text.AsSpan(length)) is not null;
    }

    /// <summary>Tells whether a text is a quantity that can be computed with at no undue cost.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for a well-formed quantity of at most 64 characters and an exponent from -64 to 64.</returns>
    public static bool IsBindable(string text)
    {
        int length = text.Length > LongestText ? 0 : NumberLength(text);
        return length > 0
            && QuantitySuffix.Parse(text.AsSpan(length)) is { Exponent: >= -LargestExponent and <= LargestExponent };
    }

    /// <summary>The length of the number that a text starts with, its sign and point included.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of characters; 0 if the text starts with no number.</returns>
    public static int NumberLength(string text)
    {
        int start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        int whole = DigitsAt(text, start);
        int point = start + whole;
        if (point < text.Length && text[point] == '.')
        {
            int fraction = DigitsAt(text, point + 1);
            return whole + fraction > 0 ? point + 1 + fraction : 0;
        }

        return whole > 0 ? point : 0;
    }

    private static int DigitsAt(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start);
        int end = rest.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? rest.Length : end;
    }
}
