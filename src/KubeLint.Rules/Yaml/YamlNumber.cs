using System.Globalization;

namespace KubeLint.Yaml;

/// <summary>
/// A number as go-yaml v2 reads it: Go's <c>strconv.ParseInt</c> with base 0 and <c>ParseFloat</c> after underscores
/// are taken out. A whole number that fits neither <c>int64</c> nor <c>uint64</c> becomes a float.
/// </summary>
internal readonly struct YamlNumber
{
    private YamlNumber(bool isNegative, ulong magnitude)
    {
        IsInteger = true;
        IsNegative = isNegative;
        Magnitude = magnitude;
        Float = isNegative ? -(double)magnitude : magnitude;
    }

    private YamlNumber(double value) => Float = value;

    public bool IsInteger { get; }

    /// <summary>The value as a float; exact or nearest.</summary>
    public double Float { get; }

    private bool IsNegative { get; }

    private ulong Magnitude { get; }

    /// <summary>
    /// The value as JSON turns it into a 64-bit integer: Go writes 1e3 and 1.0 as 1000 and 1, so they count; null when
    /// it has a fraction or does not fit.
    /// </summary>
    public long? Int64
    {
        get
        {
            if (IsInteger)
            {
                Int128 value = IsNegative ? -(Int128)Magnitude : Magnitude;
                return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
            }

            // 2^63 itself is the first double that does not fit.
            const double Bound = 9223372036854775808.0;
            return double.IsInteger(Float) && Float >= -Bound && Float < Bound ? (long)Float : null;
        }
    }

    /// <summary>The number as sigs.k8s.io/yaml writes it when it is a mapping's key.</summary>
    public string KeyName
    {
        get
        {
            if (!IsInteger)
            {
                return GoFloat.Format((float)Float);
            }

            string digits = Magnitude.ToString(CultureInfo.InvariantCulture);
            return IsNegative && Magnitude != 0 ? "-" + digits : digits;
        }
    }

    /// <summary>Reads a plain scalar that starts with a digit, a sign or a point.</summary>
    /// <param name="text">The scalar.</param>
    /// <param name="number">The number.</param>
    /// <returns>False when the scalar is no number.</returns>
    public static bool TryParse(string text, out YamlNumber number)
    {
        switch (text)
        {
            case ".nan" or ".NaN" or ".NAN":
                number = new YamlNumber(double.NaN);
                return true;
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                number = new YamlNumber(double.PositiveInfinity);
                return true;
            case "-.inf" or "-.Inf" or "-.INF":
                number = new YamlNumber(double.NegativeInfinity);
                return true;
            default:
                return TryParseDigits(text, out number);
        }
    }

    private static bool TryParseDigits(string text, out YamlNumber number)
    {
        // go-yaml takes underscores out only where a number starts with a digit or a sign.
        string plain = text[0] != '.' && text.Contains('_', StringComparison.Ordinal)
            ? text.Replace("_", string.Empty, StringComparison.Ordinal)
            : text;
        int sign = plain.Length > 0 && plain[0] is '+' or '-' ? 1 : 0;
        bool isNegative = sign == 1 && plain[0] == '-';
        ReadOnlySpan<char> body = plain.AsSpan(sign);
        (uint numberBase, int prefix) = BaseOf(body);
        bool isWhole = TryReadDigits(body[prefix..], numberBase, out UInt128 magnitude, out double approximate);
        if (isWhole && magnitude <= (sign == 0 ? ulong.MaxValue : (ulong)long.MaxValue + (isNegative ? 1UL : 0)))
        {
            number = new YamlNumber(isNegative, (ulong)magnitude);
            return true;
        }

        // Go reads digits that overflow 64 bits again, as a decimal float, even those that began as octal ones.
        if (IsDecimalFloat(body))
        {
            double value = double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture);
            number = new YamlNumber(value);

            // What overflows a float too is an error to Go, and go-yaml then keeps the text.
            return double.IsFinite(value);
        }

        number = new YamlNumber(isNegative ? -approximate : approximate);
        return isWhole;
    }

    private static (uint Base, int PrefixLength) BaseOf(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 2 || digits[0] != '0')
        {
            return (10, 0);
        }

        return digits[1] switch
        {
            'x' or 'X' => (16, 2),
            'o' or 'O' => (8, 2),
            'b' or 'B' => (2, 2),
            _ => (8, 1),
        };
    }

    private static bool TryReadDigits(
        ReadOnlySpan<char> digits, uint numberBase, out UInt128 magnitude, out double approximate)
    {
        magnitude = 0;
        approximate = 0;
        foreach (char digit in digits)
        {
            int value = char.IsAsciiDigit(digit) ? digit - '0'
                : char.IsAsciiHexDigit(digit) ? (digit | 0x20) - 'a' + 10
                : int.MaxValue;
            if (value >= numberBase)
            {
                return false;
            }

            // Above 64 bits the exact value is of no use any more; it only must not wrap around.
            magnitude = magnitude > ulong.MaxValue ? magnitude : (magnitude * numberBase) + (uint)value;
            approximate = (approximate * numberBase) + value;
        }

        return digits.Length > 0;
    }

    private static bool IsDecimalFloat(ReadOnlySpan<char> body)
    {
        int whole = CountDigits(body);
        int index = whole;
        int fraction = 0;
        if (index < body.Length && body[index] == '.')
        {
            fraction = CountDigits(body[(index + 1)..]);
            index += 1 + fraction;
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        if (index < body.Length && body[index] is 'e' or 'E')
        {
            index++;
            index += index < body.Length && body[index] is '+' or '-' ? 1 : 0;
            int exponent = CountDigits(body[index..]);
            index += exponent;
            return exponent > 0 && index == body.Length;
        }

        return index == body.Length;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
