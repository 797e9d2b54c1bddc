namespace KubeLint.Manifests;

/// <summary>Why a text is no quantity, and what was most likely meant.</summary>
/// <param name="Problem">A clause that follows the text, such as <c>has the unit `GB`</c>.</param>
/// <param name="Start">Where the mistake begins, from 0.</param>
/// <param name="Length">The length of the mistake; 0 where it is the text as a whole.</param>
/// <param name="Meanings">The quantities that may be meant, the likeliest first; may be empty.</param>
internal sealed record QuantityMistake(string Problem, int Start, int Length, IReadOnlyList<string> Meanings)
{
    private const string LargeUnits = "kmgtpe";
    private const int DigitsOfThousands = 3;

    /// <summary>Looks for the mistake.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isBytes">True if it stands for an amount of memory or storage.</param>
    /// <returns>The mistake, or null for a quantity.</returns>
    public static QuantityMistake? Find(string text, bool isBytes) =>
        QuantityGrammar.IsValid(text) ? null : FindIn(text, isBytes);

    private static QuantityMistake FindIn(string text, bool isBytes)
    {
        if (text.Length == 0)
        {
            return new QuantityMistake("is empty", 0, 0, []);
        }

        string trimmed = text.Trim();
        if (QuantityGrammar.IsValid(trimmed))
        {
            int space = text.Length - text.TrimStart().Length > 0 ? 0 : trimmed.Length;
            return new QuantityMistake("has white space around it", space, 1, [trimmed]);
        }

        if (text.IndexOf(',', StringComparison.Ordinal) is > 0 and int comma)
        {
            string[] meanings = [$"{text[..comma]}.{text[(comma + 1)..]}", text.Remove(comma, 1)];
            bool isOfThousands = QuantityGrammar.NumberLength(text[(comma + 1)..]) == DigitsOfThousands
                && text[0] != '0';
            return new QuantityMistake(
                "has a comma", comma, 1, [.. meanings.Take(isOfThousands ? 2 : 1).Where(QuantityGrammar.IsValid)]);
        }

        int length = QuantityGrammar.NumberLength(text);
        if (length == 0)
        {
            return new QuantityMistake("does not start with a number", 0, 0, []);
        }

        string unit = text[length..];
        return new QuantityMistake(
            unit.AsSpan().Trim().Length < unit.Length ? "has white space before its unit" : $"has the unit `{unit}`",
            length,
            unit.Length,
            [.. UnitsMeantBy(unit.Trim(), isBytes).Select(meant => text[..length] + meant)]);
    }

    /// <summary><c>GB</c>, <c>gib</c>, <c>Gbytes</c>; <c>cores</c>; <c>K</c>.</summary>
    private static IEnumerable<string> UnitsMeantBy(string unit, bool isBytes)
    {
        string lower = unit.ToLowerInvariant();
        if (QuantitySuffix.Parse(unit) is not null && unit.Length > 0)
        {
            return [unit];
        }

        if (lower is "b" or "byte" or "bytes" or "core" or "cores" or "cpu" or "cpus" or "vcpu" or "vcpus" or "c")
        {
            return [""];
        }

        if (lower is "millicpu" or "millicores" or "mcpu" or "mcores")
        {
            return ["m"];
        }

        string letter = lower[..1];
        string rest = lower[1..];
        if (!LargeUnits.Contains(letter, StringComparison.Ordinal))
        {
            return [];
        }

        string binary = letter.ToUpperInvariant() + "i";
        string power = letter is "k" ? "k" : letter.ToUpperInvariant();
        return rest switch
        {
            "i" or "ib" or "ibyte" or "ibytes" or "ibi" => [binary],
            "" or "b" or "byte" or "bytes" when isBytes => [binary, power],
            _ => [],
        };
    }
}
