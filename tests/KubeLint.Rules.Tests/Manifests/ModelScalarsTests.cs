using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using KubeLint.Manifests;
using KubeLint.Yaml;
using Xunit;
using static KubeLint.Rules.Tests.Manifests.Tree;

namespace KubeLint.Rules.Tests.Manifests;

public sealed class ModelScalarsTests
{
    [Theory]
    [InlineData("80", 80)]
    [InlineData("-1", -1)]
    [InlineData("80.0", 80)]
    [InlineData("80.5", null)]
    [InlineData("3000000000", null)]
    [InlineData("http", null)]
    [InlineData("true", null)]
    public void A_whole_number_must_be_one_and_fit(string text, int? expected) =>
        Assert.Equal(expected, ModelScalars.ReadInt32(Plain(text)));

    [Fact]
    public void A_quoted_number_is_a_string()
    {
        Assert.Null(ModelScalars.ReadInt64(Quoted("80")));
        Assert.Equal("80", ModelScalars.ReadText(Quoted("80")));
        Assert.Null(ModelScalars.ReadText(Plain("80")));
    }

    [Fact]
    public void A_quoted_boolean_is_a_string()
    {
        Assert.True(ModelScalars.ReadBoolean(Plain("true")));
        Assert.Null(ModelScalars.ReadBoolean(Quoted("true")));
    }

    [Theory]
    [InlineData("80", "80")]
    [InlineData("http", "http")]
    [InlineData("25%", "25%")]
    [InlineData("3000000000", null)]
    [InlineData("true", null)]
    [InlineData("~", null)]
    public void A_port_is_a_number_or_a_name(string text, string? expected) =>
        Assert.Equal(expected, ModelScalars.ReadIntOrString(Plain(text))?.Value);

    [Theory]
    [InlineData("2024-05-06T07:08:09Z", "2024-05-06T07:08:09.0000000Z")]
    [InlineData("2024-05-06T09:08:09.123456789+02:00", "2024-05-06T07:08:09.1234568Z")]
    [InlineData("2024-05-06", null)]
    [InlineData("2024-05-06 07:08:09 +00:00", null)]
    [InlineData("2024-99-06T07:08:09Z", null)]
    public void A_time_is_RFC_3339_and_becomes_UTC(string text, string? expected) =>
        Assert.Equal(expected, ModelScalars.ReadTime(Quoted(text))?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("aGVsbG8=", "hello")]
    [InlineData("aGVs\nbG8=\n", "hello")]
    [InlineData("", "")]
    [InlineData("aGVsbG8", null)]
    [InlineData("aGVs bG8=", null)]
    [InlineData("hello!", null)]
    public void Bytes_are_base64_as_Go_takes_it(string text, string? expected) =>
        Assert.Equal(expected is null ? null : Encoding.UTF8.GetBytes(expected), ModelScalars.ReadBytes(Quoted(text)));

    [Theory]
    [InlineData("100m", 0.1)]
    [InlineData("1.5Gi", 1610612736)]
    [InlineData("2", 2)]
    [InlineData("0.25", 0.25)]
    [InlineData("1.", 1)]
    [InlineData(".5", 0.5)]
    [InlineData("+1", 1)]
    [InlineData("-1k", -1000)]
    [InlineData("2e3", 2000)]
    [InlineData("2E-3", 0.002)]
    [InlineData("1E", 1e18)]
    public void A_quantity_is_a_number_with_a_suffix(string text, double expected)
    {
        Assert.Equal(expected, ModelScalars.ReadQuantity(Quoted(text))?.ToDouble());
        Assert.Equal(expected, ModelScalars.ReadQuantity(Plain(text))?.ToDouble());
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1 Gi")]
    [InlineData("1gi")]
    [InlineData("512MB")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e999999999")]
    [InlineData("1/2")]
    public void What_is_no_quantity_is_unset(string text) => Assert.Null(ModelScalars.ReadQuantity(Quoted(text)));

    [Property(MaxTest = 1000)]
    public void No_scalar_makes_a_reader_throw(string? text, bool isPlain)
    {
        YamlNode node = isPlain ? Plain(text ?? "") : Quoted(text ?? "");

        _ = (ModelScalars.ReadInt32(node), ModelScalars.ReadDouble(node), ModelScalars.ReadBoolean(node));
        _ = (ModelScalars.ReadTime(node), ModelScalars.ReadBytes(node), ModelScalars.ReadIntOrString(node));
        _ = (ModelScalars.ReadQuantity(node), ModelScalars.ReadText(node));
    }

    [Property(MaxTest = 1000)]
    public void No_text_of_the_letters_of_quantities_makes_their_reader_throw(byte[] choices)
    {
        const string Letters = "0123456789+-.eEnumkKMGTPi ";

        string text = string.Concat(choices.Select(choice => Letters[choice % Letters.Length]));

        _ = ModelScalars.ReadQuantity(Quoted(text));
    }
}
