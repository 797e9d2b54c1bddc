using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KubeLint.Manifests;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

public sealed class QuantityMistakeTests
{
    [Theory]
    [InlineData("1[|GB|]", "has the unit `GB`", "1Gi", "1G")]
    [InlineData("1.5[|gb|]", "has the unit `gb`", "1.5Gi", "1.5G")]
    [InlineData("64[|mb|]", "has the unit `mb`", "64Mi", "64M")]
    [InlineData("64[|MiB|]", "has the unit `MiB`", "64Mi")]
    [InlineData("64[|mi|]", "has the unit `mi`", "64Mi")]
    [InlineData("1[|K|]", "has the unit `K`", "1Ki", "1k")]
    [InlineData("10[|kB|]", "has the unit `kB`", "10Ki", "10k")]
    [InlineData("512[| Mi|]", "has white space before its unit", "512Mi")]
    [InlineData("512[| MB|]", "has white space before its unit", "512Mi", "512M")]
    [InlineData("100[|bytes|]", "has the unit `bytes`", "100")]
    [InlineData("1Gi[| |]", "has white space around it", "1Gi")]
    [InlineData("[| |]1Gi", "has white space around it", "1Gi")]
    [InlineData("0[|,|]5Gi", "has a comma", "0.5Gi")]
    [InlineData("1[|,|]024Mi", "has a comma", "1.024Mi", "1024Mi")]
    [InlineData("12[|blorps|]", "has the unit `blorps`")]
    [InlineData("[||]lots", "does not start with a number")]
    [InlineData("[||]", "is empty")]
    public void A_mistake_in_an_amount_of_bytes_is_shown_with_its_meanings(
        string marked, string problem, params string[] meanings) =>
        AssertMistake(marked, problem, meanings, isBytes: true);

    [Theory]
    [InlineData("2[|cores|]", "has the unit `cores`", "2")]
    [InlineData("500[|millicores|]", "has the unit `millicores`", "500m")]
    [InlineData("500[| m|]", "has white space before its unit", "500m")]
    [InlineData("0[|,|]5", "has a comma", "0.5")]
    [InlineData("1[|GB|]", "has the unit `GB`")]
    public void A_mistake_in_a_number_of_cores_is_shown_with_its_meanings(
        string marked, string problem, params string[] meanings) =>
        AssertMistake(marked, problem, meanings, isBytes: false);

    [Property(MaxTest = 2000)]
    public Property Only_what_is_no_quantity_has_a_mistake_and_all_meanings_are_quantities() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements([.. "0123456789+-.,eEnumkKMGTPibB "])).Select(string.Concat).ToArbitrary(),
        Arb.From(Gen.Elements(true, false)),
        (text, isBytes) =>
        {
            QuantityMistake? mistake = QuantityMistake.Find(text, isBytes);
            return mistake is null == QuantityGrammar.IsValid(text)
                && (mistake is null || (mistake.Start >= 0 && mistake.Start + mistake.Length <= text.Length
                    && mistake.Meanings.All(QuantityGrammar.IsValid)));
        });

    private static void AssertMistake(string marked, string problem, string[] meanings, bool isBytes)
    {
        MarkedText text = MarkedText.Parse(marked);
        QuantityMistake? mistake = QuantityMistake.Find(text.Text, isBytes);
        Assert.NotNull(mistake);
        Assert.Equal(problem, mistake.Problem);
        Assert.Equal(text.Span.Length, mistake.Length);
        Assert.Equal(text.Span.Start, mistake.Start);
        Assert.Equal(meanings, mistake.Meanings);
    }
}
