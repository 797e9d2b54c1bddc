using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>The cases are those of go-yaml v2's own documentation and of how Kubernetes' fields are decoded.</summary>
public sealed class ScalarTests
{
    [Theory]
    [InlineData("y", true)]
    [InlineData("Yes", true)]
    [InlineData("on", true)]
    [InlineData("TRUE", true)]
    [InlineData("n", false)]
    [InlineData("No", false)]
    [InlineData("OFF", false)]
    [InlineData("false", false)]
    [InlineData("!!bool yes", true)]
    [InlineData("!!bool 'yes'", true)]
    public void Booleans_have_many_words(string text, bool value)
    {
        YamlScalar scalar = Scalar(text);
        Assert.Equal(ScalarType.Boolean, scalar.Type);
        Assert.Equal(value, scalar.AsBoolean);
        Assert.Null(scalar.AsString);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-12", -12)]
    [InlineData("+12", 12)]
    [InlineData("0644", 420)]
    [InlineData("0o17", 15)]
    [InlineData("0x1F", 31)]
    [InlineData("-0X1f", -31)]
    [InlineData("0b101", 5)]
    [InlineData("1_000", 1000)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("!!int '12'", 12)]
    [InlineData("! '12'", 12)]
    public void Integers_come_in_several_bases(string text, long value)
    {
        YamlScalar scalar = Scalar(text);
        Assert.Equal(ScalarType.Integer, scalar.Type);
        Assert.Equal(value, scalar.AsInt64);
        Assert.Equal(value, scalar.AsDouble);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("-.5", -0.5)]
    [InlineData("1.", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("1_0.5E-1", 1.05)]
    [InlineData("08", 8)]
    [InlineData("18446744073709551616", 18446744073709551616.0)]
    [InlineData("-9223372036854775809", -9223372036854775808.0)]
    [InlineData("0777777777777777777777777", 777777777777777777777777.0)]
    [InlineData("0x10000000000000000", 18446744073709551616.0)]
    [InlineData(".inf", double.PositiveInfinity)]
    [InlineData("-.Inf", double.NegativeInfinity)]
    [InlineData(".NaN", double.NaN)]
    [InlineData("!!float 12", 12)]
    public void Other_numbers_are_floats(string text, double value)
    {
        YamlScalar scalar = Scalar(text);
        Assert.Equal(ScalarType.Float, scalar.Type);
        Assert.Equal(value, scalar.AsDouble);
    }

    [Theory]
    [InlineData("18446744073709551615", null)]
    [InlineData("1.0", 1L)]
    [InlineData("1e3", 1000L)]
    [InlineData("1.5", null)]
    [InlineData("1e300", null)]
    [InlineData(".nan", null)]
    [InlineData("'1'", null)]
    [InlineData("yes", null)]
    public void A_whole_float_is_an_integer_to_JSON(string text, long? value) =>
        Assert.Equal(value, Scalar(text).AsInt64);

    [Theory]
    [InlineData("'yes'", "yes")]
    [InlineData("\"12\"", "12")]
    [InlineData("12:30", "12:30")]
    [InlineData("2024-01-01", "2024-01-01")]
    [InlineData("2001-12-14t21:59:43.10-05:00", "2001-12-14t21:59:43.10-05:00")]
    [InlineData("yEs", "yEs")]
    [InlineData("nULL", "nULL")]
    [InlineData("0x", "0x")]
    [InlineData("0xG", "0xG")]
    [InlineData("0b2", "0b2")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("100m", "100m")]
    [InlineData("1e", "1e")]
    [InlineData("1e999", "1e999")]
    [InlineData("_1", "_1")]
    [InlineData("._5", "._5")]
    [InlineData(".", ".")]
    [InlineData("+", "+")]
    [InlineData("<<", "<<")]
    [InlineData("!!str 12", "12")]
    [InlineData("!!str", "")]
    [InlineData("!!binary aGk=", "aGk=")]
    [InlineData("!!timestamp 2024-01-01", "2024-01-01")]
    [InlineData("!custom 12", "12")]
    public void All_else_is_text(string text, string value) => Assert.Equal(value, Scalar(text).AsString);

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("")]
    [InlineData("!!null ''")]
    public void Null_has_several_words(string text)
    {
        YamlScalar scalar = Scalar(text);
        Assert.Equal(ScalarType.Null, scalar.Type);
        Assert.Null(scalar.AsString);
        Assert.Null(scalar.AsInt64);
        Assert.Null(scalar.AsDouble);
        Assert.Null(scalar.AsBoolean);
    }

    [Theory]
    [InlineData("|\n  12\n")]
    [InlineData(">-\n  yes\n")]
    public void A_block_scalar_is_text(string text) => Assert.NotNull(Scalar(text).AsString);

    private static YamlScalar Scalar(string text) => Assert.IsType<YamlScalar>(Trees.ValueOfA($"a: {text}"));
}
