using System.Globalization;
using System.Numerics;

namespace KubeLint.Manifests;

/// <summary>
/// An amount of a resource, exactly as the API server has it once it has read the text (apimachinery,
/// <c>resource.ParseQuantity</c>): a whole number of billionths, rounded away from zero, and no more than 2^63-1 where
/// it is written with a binary suffix.
/// </summary>
internal readonly record struct Quantity : IComparable<Quantity>
{
    private static readonly BigInteger One = BigInteger.Pow(10, NanoDigits);
    private static readonly BigInteger LargestBinary = long.MaxValue * One;
    private const int NanoDigits = 9;
    private const long LargestFew = 1_000_000_000_000_000;
    private const int MostBits = 40;

    private Quantity(BigInteger nanos) => Nanos = nanos;

    /// <summary>The amount in billionths of its unit: cores, bytes or pieces.</summary>
    public BigInteger Nanos { get; }

    /// <summary>True for less than nothing.</summary>
    public bool IsNegative => Nanos.Sign < 0;

    /// <summary>True for nothing.</summary>
    public bool IsZero => Nanos.IsZero;

    /// <summary>True for a whole number of units.</summary>
    public bool IsWhole => (Nanos % One).IsZero;

    /// <summary>The amount in whole units; a part of one counts as one.</summary>
    public BigInteger Units
    {
        get
        {
            BigInteger units = BigInteger.DivRem(Nanos, One, out BigInteger rest);
            return units + rest.Sign;
        }
    }

    /// <summary>Compares two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    /// <returns>True if the first is less.</returns>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Compares two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    /// <returns>True if the first is more.</returns>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Compares two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    /// <returns>True if the first is not more.</returns>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    /// <returns>True if the first is not less.</returns>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>A whole number of units.</summary>
    /// <param name="units">The units.</param>
    /// <returns>The amount.</returns>
    public static Quantity Of(long units) => new(units * One);

    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The amount; null if the text is none, or one that is too long to compute with.</returns>
    public static Quantity? Parse(string? text)
    {
        if (text is null || !QuantityGrammar.IsBindable(text))
        {
            return null;
        }

        int length = QuantityGrammar.NumberLength(text);
        QuantitySuffix suffix = QuantitySuffix.Parse(text.AsSpan(length))!.Value;
        ReadOnlySpan<char> number = text.AsSpan(0, length);
        bool isNegative = number[0] == '-';
        ReadOnlySpan<char> digits = number.TrimStart("+-");
        int point = digits.IndexOf('.');
        int places = point < 0 ? 0 : digits.Length - point - 1;
        if (point < 0 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long few)
            && NanosOfFew(few, suffix) is { } ofFew)
        {
            return new Quantity(isNegative ? -ofFew : ofFew);
        }

        BigInteger mantissa = DigitsOf(digits, point);
        BigInteger nanos = suffix.Base == 2
            ? BigInteger.Min(Shifted(mantissa << suffix.Exponent, NanoDigits - places), LargestBinary)
            : Shifted(mantissa, NanoDigits + suffix.Exponent - places);
        return new Quantity(isNegative ? -nanos : nanos);
    }

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Nanos.CompareTo(other.Nanos);

    /// <summary>Nearly all amounts are whole and small, and need no large numbers on the way.</summary>
    private static Int128? NanosOfFew(long few, QuantitySuffix suffix) => suffix switch
    {
        { Base: 2, Exponent: >= 0 and <= MostBits } when few < 1 << 30 =>
            Int128.Min((Int128)few << suffix.Exponent, long.MaxValue) * (Int128)One,
        { Base: not 2, Exponent: >= -NanoDigits and <= NanoDigits } when few < LargestFew =>
            few * (Int128)BigInteger.Pow(10, NanoDigits + suffix.Exponent),
        _ => null,
    };

    private static BigInteger DigitsOf(ReadOnlySpan<char> digits, int point)
    {
        string all = point < 0 ? digits.ToString() : string.Concat(digits[..point], digits[(point + 1)..]);
        return BigInteger.Parse(all, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>A number that is not negative, times a power of ten, rounded up.</summary>
    private static BigInteger Shifted(BigInteger number, int exponent)
    {
        if (exponent >= 0)
        {
            return number * BigInteger.Pow(10, exponent);
        }

        BigInteger quotient = BigInteger.DivRem(number, BigInteger.Pow(10, -exponent), out BigInteger rest);
        return quotient + rest.Sign;
    }
}
