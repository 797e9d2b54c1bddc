using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

public sealed class QuantityTests
{
    private static readonly BigInteger Billion = 1_000_000_000;

    /// <summary>Every suffix with its value as a fraction, written down without the code under test.</summary>
    private static readonly (string Suffix, BigInteger Numerator, BigInteger Denominator, bool IsBinary)[] Suffixes =
    [
        ("", 1, 1, false), ("n", 1, Billion, false), ("u", 1, 1_000_000, false), ("m", 1, 1000, false),
        ("k", 1000, 1, false), ("M", 1_000_000, 1, false), ("G", Billion, 1, false), ("T", Billion * 1000, 1, false),
        ("P", Billion * 1_000_000, 1, false), ("E", Billion * Billion, 1, false),
        ("Ki", 1024, 1, true), ("Mi", 1024 * 1024, 1, true), ("Gi", 1024 * 1024 * 1024, 1, true),
        ("Ti", 1L << 40, 1, true), ("Pi", 1L << 50, 1, true), ("Ei", 1L << 60, 1, true),
        ("e0", 1, 1, false), ("e3", 1000, 1, false), ("E+3", 1000, 1, false), ("e-3", 1, 1000, false),
        ("E-12", 1, Billion * 1000, false), ("e20", Billion * Billion * 100, 1, false),
    ];

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1000000000")]
    [InlineData("100m", "100000000")]
    [InlineData("0.1", "100000000")]
    [InlineData(".5", "500000000")]
    [InlineData("1.", "1000000000")]
    [InlineData("+2", "2000000000")]
    [InlineData("-1k", "-1000000000000")]
    [InlineData("1.5Ki", "1536000000000")]
    [InlineData("0.1n", "1")]
    [InlineData("-0.1n", "-1")]
    [InlineData("1.0000000001", "1000000001")]
    [InlineData("0.3Ki", "307200000000")]
    [InlineData("8Ei", "9223372036854775807000000000")]
    [InlineData("9E", "9000000000000000000000000000")]
    [InlineData("10E", "10000000000000000000000000000")]
    [InlineData("2e3", "2000000000000")]
    [InlineData("2E-3", "2000000")]
    public void A_quantity_is_read_to_the_billionth(string text, string nanos)
    {
        Assert.True(QuantityGrammar.IsValid(text));
        Assert.Equal(BigInteger.Parse(nanos, CultureInfo.InvariantCulture), Quantity.Parse(text)?.Nanos);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 Gi")]
    [InlineData("1GB")]
    [InlineData("100mb")]
    [InlineData("1K")]
    [InlineData("1ki")]
    [InlineData("1mi")]
    [InlineData("1,5")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1.5")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("Gi")]
    [InlineData("inf")]
    public void What_is_no_quantity_is_not_read(string text)
    {
        Assert.False(QuantityGrammar.IsValid(text));
        Assert.Null(Quantity.Parse(text));
    }

    [Theory]
    [InlineData("1e999999999999999999999")]
    [InlineData("1e-65")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000001")]
    public void What_would_cost_too_much_is_a_quantity_all_the_same(string text)
    {
        Assert.True(QuantityGrammar.IsValid(text));
        Assert.False(QuantityGrammar.IsBindable(text));
        Assert.Null(Quantity.Parse(text));
    }

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("1.1", "2", false)]
    [InlineData("-1.1", "-2", false)]
    [InlineData("512m", "1", false)]
    [InlineData("1500m", "2", false)]
    [InlineData("1000m", "1", true)]
    public void A_part_of_a_unit_counts_as_one(string text, string units, bool isWhole)
    {
        Quantity quantity = Quantity.Parse(text)!.Value;
        Assert.Equal(BigInteger.Parse(units, CultureInfo.InvariantCulture), quantity.Units);
        Assert.Equal(isWhole, quantity.IsWhole);
    }

    [Property(MaxTest = 2000)]
    public Property The_amount_is_that_of_exact_arithmetic() => Prop.ForAll(Written().ToArbitrary(), written =>
        Quantity.Parse(written.Text)?.Nanos == NanosOf(written));

    [Property(MaxTest = 2000)]
    public Property Two_quantities_compare_as_their_fractions_do() => Prop.ForAll(
        Written().Where(IsPlain).Zip(Written().Where(IsPlain)).ToArbitrary(),
        pair =>
        {
            (Fraction one, Fraction other) = pair;
            int expected = (one.Numerator * other.Denominator).CompareTo(other.Numerator * one.Denominator);
            Quantity left = Quantity.Parse(one.Text)!.Value;
            Quantity right = Quantity.Parse(other.Text)!.Value;
            return Math.Sign(left.CompareTo(right)) == Math.Sign(expected)
                && (left < right) == (expected < 0)
                && (left >= right) == (expected >= 0)
                && (left == right) == (expected == 0);
        });

    [Property(MaxTest = 2000)]
    public Property Whatever_the_text_it_is_read_exactly_if_it_is_valid_and_short() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements([.. "0123456789+-.eEnumkKMGTPi bB"])).Select(string.Concat).ToArbitrary(),
        text => Quantity.Parse(text) is not null == QuantityGrammar.IsBindable(text)
            && (!QuantityGrammar.IsBindable(text) || QuantityGrammar.IsValid(text)));

    private static Gen<Fraction> Written() =>
        from sign in Gen.Elements("", "+", "-")
        from whole in Digits(0, 18)
        from fraction in Digits(0, 14)
        from hasPoint in Gen.Elements(true, false)
        where whole.Length > 0 || (hasPoint && fraction.Length > 0)
        from suffix in Gen.Elements(Suffixes)
        let places = hasPoint ? fraction.Length : 0
        let mantissa = BigInteger.Parse("0" + whole + (hasPoint ? fraction : ""), CultureInfo.InvariantCulture)
        select new Fraction(
            $"{sign}{whole}{(hasPoint ? "." : "")}{(hasPoint ? fraction : "")}{suffix.Suffix}",
            (sign == "-" ? -1 : 1) * mantissa * suffix.Numerator,
            BigInteger.Pow(10, places) * suffix.Denominator,
            suffix.IsBinary);

    private static Gen<string> Digits(int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => Gen.ArrayOf(Gen.Elements([.. "0123456789"]), count))
            .Select(string.Concat);

    /// <summary>Neither rounded nor capped.</summary>
    private static bool IsPlain(Fraction fraction) =>
        fraction.Numerator * Billion % fraction.Denominator == 0
        && BigInteger.Abs(fraction.Numerator) <= long.MaxValue * fraction.Denominator;

    private static BigInteger NanosOf(Fraction fraction)
    {
        BigInteger scaled = BigInteger.Abs(fraction.Numerator) * Billion;
        BigInteger nanos = (scaled + fraction.Denominator - 1) / fraction.Denominator;
        nanos = fraction.IsBinary ? BigInteger.Min(nanos, long.MaxValue * Billion) : nanos;
        return fraction.Numerator.Sign * nanos;
    }

    private sealed record Fraction(string Text, BigInteger Numerator, BigInteger Denominator, bool IsBinary);
}
