using System.Globalization;

namespace KubeLint.Yaml;

/// <summary>
/// Writes a float as Go's <c>strconv.FormatFloat(value, 'g', -1, 32)</c> does, which sigs.k8s.io/yaml calls on keys.
/// </summary>
internal static class GoFloat
{
    /// <summary>From this exponent on Go's shortest form is the scientific one.</summary>
    private const int ScientificFrom = 6;

    /// <summary>Writes one float.</summary>
    /// <param name="value">Any value, not-a-number and infinity included.</param>
    /// <returns>The shortest text that reads back as the same 32-bit float.</returns>
    public static string Format(float value)
    {
        if (float.IsNaN(value))
        {
            return ".nan";
        }

        if (float.IsInfinity(value))
        {
            return value > 0 ? ".inf" : "-.inf";
        }

        (string digits, int exponent) = Shortest(Math.Abs(value));
        string sign = float.IsNegative(value) ? "-" : string.Empty;
        if (exponent < -4 || exponent >= ScientificFrom)
        {
            string fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
            string power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{power}";
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        int whole = exponent + 1;
        return digits.Length <= whole
            ? sign + digits.PadRight(whole, '0')
            : $"{sign}{digits[..whole]}.{digits[whole..]}";
    }

    /// <summary>The significant digits, and the power of ten of the first one.</summary>
    private static (string Digits, int Exponent) Shortest(float magnitude)
    {
        string text = magnitude.ToString("E8", CultureInfo.InvariantCulture);
        for (int precision = 0; precision < 8; precision++)
        {
            string shorter = magnitude.ToString($"E{precision}", CultureInfo.InvariantCulture);
            if (float.Parse(shorter, CultureInfo.InvariantCulture) == magnitude)
            {
                text = shorter;
                break;
            }
        }

        int mark = text.IndexOf('E', StringComparison.Ordinal);
        string digits = text[..mark].Replace(".", string.Empty, StringComparison.Ordinal);
        return (digits, int.Parse(text.AsSpan(mark + 1), CultureInfo.InvariantCulture));
    }
}
