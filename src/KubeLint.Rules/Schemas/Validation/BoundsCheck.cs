using System.Globalization;
using System.Text;
using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Holds numbers and lengths against their bounds. What is out of bounds gets the bound in words.</summary>
internal static class BoundsCheck
{
    // Multiples are compared exactly where this type can hold them.
    private const double LargestDecimal = 7e27;

    /// <summary>The bounds that the Go type of a number sets, which for JSON's integers is <c>int64</c>.</summary>
    /// <param name="scalar">The number.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="dialect">Who reads the number.</param>
    /// <returns>What would do, or null if the number fits.</returns>
    public static string? OfType(YamlScalar scalar, Schema schema, SchemaDialect dialect) => schema.Format switch
    {
        _ when dialect == SchemaDialect.JsonSchema => null,
        "int32" or "int-or-string" when dialect == SchemaDialect.BuiltIn
            && scalar.AsInt64 is not (>= int.MinValue and <= int.MaxValue) =>
            scalar.AsDouble < 0 ? Say($"at least {int.MinValue}, the least number of 32 bits")
                : Say($"at most {int.MaxValue}, the greatest number of 32 bits"),
        _ when schema.Types == SchemaTypes.Integer && scalar.AsInt64 is null =>
            scalar.AsDouble < 0 ? Say($"at least {long.MinValue}, the least number of 64 bits")
                : Say($"at most {long.MaxValue}, the greatest number of 64 bits"),
        _ => null,
    };

    /// <summary>The bounds of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="bounds">The bounds.</param>
    /// <returns>What would do, or null if the number fits.</returns>
    public static string? OfNumber(double number, SchemaBounds bounds)
    {
        if (number < bounds.Minimum || (bounds.IsMinimumExclusive && number <= bounds.Minimum))
        {
            return bounds.IsMinimumExclusive
                ? Say($"greater than {bounds.Minimum}") : Say($"at least {bounds.Minimum}");
        }

        if (number > bounds.Maximum || (bounds.IsMaximumExclusive && number >= bounds.Maximum))
        {
            return bounds.IsMaximumExclusive ? Say($"less than {bounds.Maximum}") : Say($"at most {bounds.Maximum}");
        }

        return bounds.MultipleOf is { } factor && !IsMultiple(number, factor) ? Say($"a multiple of {factor}") : null;
    }

    /// <summary>The bounds of a text's length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bounds">The bounds.</param>
    /// <returns>What would do, or null if the text fits.</returns>
    public static string? OfLength(string text, SchemaBounds bounds)
    {
        // A text has at least half as many code points as code units, and no more.
        if (text.Length < bounds.MinLength || (text.Length < 2 * (long)(bounds.MinLength ?? 0)
            && CodePoints(text) < bounds.MinLength))
        {
            return bounds.MinLength == 1 ? "not empty" : Long("at least", bounds.MinLength);
        }

        return text.Length > bounds.MaxLength && CodePoints(text) > bounds.MaxLength
            ? bounds.MaxLength == 0 ? "empty" : Long("at most", bounds.MaxLength)
            : null;
    }

    private static string Long(string bound, int? length) =>
        SchemaWords.Count(bound, length!.Value, "character long", "characters long");

    private static int CodePoints(string text)
    {
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static bool IsMultiple(double number, double factor)
    {
        if (Math.Abs(number) < LargestDecimal && Math.Abs(factor) < LargestDecimal)
        {
            decimal exactFactor = (decimal)factor;
            return exactFactor == 0 || (decimal)number % exactFactor == 0;
        }

        return double.IsInteger(number / factor);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
