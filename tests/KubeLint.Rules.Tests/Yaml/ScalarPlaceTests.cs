using KubeLint.Testing;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class ScalarPlaceTests
{
    [Theory]
    [InlineData("a: nginx:[|latest|]", "latest")]
    [InlineData("a: 'nginx:[|latest|]'", "latest")]
    [InlineData("a: \"nginx:[|latest|]\"", "latest")]
    [InlineData("a: 'it''s [|here|]'", "here")]
    [InlineData("a: 'it[|''|]s'", "'")]
    [InlineData("a: \"\\t\\x41\\u00e9 [|here|]\"", "here")]
    [InlineData("a: \"x[|\\U0001F600|]y\"", "\U0001F600")]
    [InlineData("a: \"x[|\\ud83d\\ude00|]y\"", "\U0001F600")]
    [InlineData("a: \"x [|\\n|] y\"", "\n")]
    [InlineData("a: one\n  two [|three|]\n", "three")]
    [InlineData("a: one\n\n  [|two|]\n", "two")]
    [InlineData("a: 'one\n  two [|three|]'\n", "three")]
    [InlineData("a: \"one \\\n  two [|three|]\"\n", "three")]
    [InlineData("a: \"a  b\n   \n\n  [|c|]\"\n", "c")]
    [InlineData("a: |\n  one\n  two [|three|]\n", "three")]
    [InlineData("a: |2\n   one\n\n  two [|three|]\n", "three")]
    [InlineData("a: |\n\n  [|one|]\n", "one")]
    [InlineData("a: |\r\n  one\r\n  [|two|]\r\n", "two")]
    [InlineData("a: |\n  [|one\n  two|]\n  three\n", "one\ntwo")]
    [InlineData("a: >\n  one\n  two\n  [|three|]\n", "three")]
    [InlineData("a: >\n  one\n\n    deep\n\n  [|two|]\n", "two")]
    [InlineData("a: >-\n\n  one\n\n\n  [|two|]\n", "two")]
    public void A_part_of_the_value_has_its_place(string marked, string part)
    {
        MarkedText text = MarkedText.Parse(marked);
        (YamlScalar scalar, SourceText source) = Read(text.Text);
        int start = scalar.Value.LastIndexOf(part, StringComparison.Ordinal);
        Assert.Equal(text.Span, scalar.SpanOf(source, start, part.Length));
    }

    [Theory]
    [InlineData("a: nginx[||]", 5)]
    [InlineData("a: 'nginx[||]'", 5)]
    [InlineData("a: \"ng[||]inx\"", 2)]
    [InlineData("a: |\n  ng[||]inx\n", 2)]
    public void An_empty_part_is_a_place_between_two_characters(string marked, int start)
    {
        MarkedText text = MarkedText.Parse(marked);
        (YamlScalar scalar, SourceText source) = Read(text.Text);
        Assert.Equal(text.Span, scalar.SpanOf(source, start, 0));
    }

    [Theory]
    [InlineData("a: [|\"\"|]")]
    [InlineData("a:[||]")]
    public void A_part_of_nothing_is_the_whole_scalar(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        (YamlScalar scalar, SourceText source) = Read(text.Text);
        Assert.Equal(text.Span, scalar.SpanOf(source, 0, 0));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 6)]
    [InlineData(3, -1)]
    public void A_part_outside_of_the_value_is_refused(int start, int length)
    {
        (YamlScalar scalar, SourceText source) = Read("a: nginx");
        Assert.Throws<ArgumentOutOfRangeException>(() => scalar.SpanOf(source, start, length));
    }

    private static (YamlScalar Scalar, SourceText Source) Read(string text)
    {
        YamlStream stream = Trees.Read(text);
        return ((YamlScalar)((YamlMapping)stream.Documents[0].Root!).Find("a")!.Value.Value, stream.Source);
    }
}
