using KubeLint.Testing;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class KeyTests
{
    [Theory]
    [InlineData("name", "name")]
    [InlineData("\"name\"", "name")]
    [InlineData("yes", "true")]
    [InlineData("'yes'", "yes")]
    [InlineData("Off", "false")]
    [InlineData("0x10", "16")]
    [InlineData("010", "8")]
    [InlineData("1_000", "1000")]
    [InlineData("-0", "0")]
    [InlineData("1.0", "1")]
    [InlineData("1.10", "1.1")]
    [InlineData("1e6", "1e+06")]
    [InlineData("0.00001", "1e-05")]
    [InlineData("123456.0", "123456")]
    [InlineData(".inf", ".inf")]
    [InlineData("1e39", ".inf")]
    [InlineData("2024-01-01", "2024-01-01")]
    [InlineData("!!str 12", "12")]
    [InlineData("! '12'", "12")]
    [InlineData("\"\"", "")]
    public void A_key_has_the_name_that_JSON_gets(string key, string name) =>
        Assert.Equal(name, Assert.Single(Trees.Mapping($"{key}: value").Entries).Name);

    [Theory]
    [InlineData("[|~|]: a")]
    [InlineData("[|null|]: a")]
    [InlineData("? [|[a]|]\n: b")]
    [InlineData("? [|{a: b}|]\n: c")]
    [InlineData("a: &x [b]\n? [|*x|]\n: c")]
    public void A_key_that_JSON_cannot_have_is_told(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlProblem problem = Assert.Single(Trees.Read(text.Text).Problems);
        Assert.Equal((YamlProblemKind.InvalidKey, text.Span), (problem.Kind, problem.Span));
    }

    [Theory]
    [InlineData("[|a|]: 1\nb: 2\n[|a|]: 3", "the key `a` is given twice")]
    [InlineData("{[|a|]: 1, [|\"a\"|]: 2}", "the key `a` is given twice")]
    [InlineData("[|yes|]: 1\n[|true|]: 2", "the key `true` is given twice")]
    [InlineData("[|true|]: 1\n[|yes|]: 2", "the key `true` (written `yes`) is given twice")]
    [InlineData("[|1|]: a\n[|1.0|]: b", "the key `1` (written `1.0`) is given twice")]
    [InlineData("- x:\n    [|a|]: 1\n    [|a|]: 1", "the key `a` is given twice")]
    public void A_key_given_twice_is_told_at_the_later_place(string marked, string message)
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlProblem problem = Assert.Single(Trees.Read(text.Text).Problems);
        Assert.Equal(
            (YamlProblemKind.DuplicateKey, text.Spans[1], message), (problem.Kind, problem.Span, problem.Message));
        Assert.Equal(text.Spans[0], problem.Related);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(500)]
    public void Duplicates_are_found_in_mappings_of_any_size(int size)
    {
        string keys = string.Concat(Enumerable.Range(0, size).Select(index => $"k{index}: v\n"));
        Assert.Empty(Trees.Read(keys).Problems);
        YamlStream stream = Trees.Read(keys + "k1: v\nk1: w\n");
        Assert.Equal(2, stream.Problems.Count);
        Assert.Equal(size + 2, Assert.IsType<YamlMapping>(stream.Documents[0].Root).Entries.Count);
    }

    [Theory]
    [InlineData("a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n")]
    [InlineData("a: &x {b: 1}\nc: {<<: [*x, {b: 3}], d: 2, b: 2}\n")]
    [InlineData("a: &x {b: 1}\ny: &y {c: 1}\nd:\n  <<: *x\n  <<: *y\n")]
    [InlineData("\"<<\": 1\n")]
    public void A_key_that_overrides_a_merged_one_is_no_duplicate(string text) =>
        Assert.Empty(Trees.Read(text).Problems);

    [Fact]
    public void The_last_of_equal_keys_counts()
    {
        YamlMapping mapping = Assert.IsType<YamlMapping>(Trees.Read("a: 1\na: 2").Documents[0].Root);
        Assert.Equal("2", Assert.IsType<YamlScalar>(mapping.Find("a")!.Value.Value).Value);
    }

    [Fact]
    public void A_quoted_merge_key_merges_nothing() =>
        Assert.Null(Trees.Mapping("\"<<\": {a: 1}").Find("a"));
}
