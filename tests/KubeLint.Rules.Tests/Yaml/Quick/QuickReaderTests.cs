using KubeLint.Text;
using KubeLint.Yaml;
using KubeLint.Yaml.Quick;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml.Quick;

public sealed class QuickReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n---\n# nothing\n...\n")]
    [InlineData("a: b\n---\nc:\n  d: e\n...\n--- # next\n- f\n")]
    [InlineData("a:\r\n  - b\r\n  - c: |\r\n      d\r\n\r\n      e\r\n")]
    [InlineData("a:\n- b\n-\n  c: d\n- - e\n  - f\ng:\n")]
    [InlineData("a: \"b \\\"c\\\" \\u00e9\"\n'd''e' : f # g\n")]
    [InlineData("a: b\n  goes on\n\n  here\nc:\n  starts\n  below\n")]
    [InlineData("a: \"b\n  c \\\n  d\"\ne: 'f\n\n  g'\n")]
    [InlineData("a: |\n  b\n   c\n\n  d\ne: >-\n\n  f\n  g\n\n   h\n# i\nj: |+\n  k\n\n")]
    [InlineData("a: [b, -c, {d: e, \"f\":1},] # g\nh: {\n  i: [],\n}\n")]
    [InlineData("{\"a\": [1, true, null, {\"b\" : \"c\"}]}")]
    [InlineData("a: &x\n  b: c\nd: *x\ne:\n  <<: *x\nf: [*x]\ng: &y\n- h\n")]
    [InlineData("a: 1\na: 2\n~: 3\n")]
    public void Everyday_texts_are_read(string text) => Assert.True(TwoReaders.Agree(new SourceText("a.yaml", text)));

    [Theory]
    [InlineData("a:\tb")]
    [InlineData("a: b\u2028c: d")]
    [InlineData("a: b\rc: d")]
    [InlineData("%YAML 1.1\n---\na: b")]
    [InlineData("--- a")]
    [InlineData("a")]
    [InlineData("a: !!str b")]
    [InlineData("? a\n: b")]
    [InlineData("&a b: c")]
    [InlineData("a: [b: c]")]
    [InlineData("a: {{ b }}")]
    [InlineData("a: |2\n  b\n")]
    [InlineData("a: |\n   \n  b\n")]
    [InlineData("a: [\nb\n]")]
    [InlineData("a: :b")]
    [InlineData("a: b: c")]
    [InlineData("a: b\n  # c\n  d")]
    [InlineData("a:\n   b: c\n  d: e")]
    [InlineData("a: *b")]
    [InlineData("a: 'b")]
    [InlineData("a: [b")]
    public void What_is_unusual_or_wrong_is_declined(string text) =>
        Assert.Null(QuickReader.TryRead(new SourceText("a.yaml", text), YamlLimits.Default));

    [Theory]
    [InlineData("[[]]")]
    [InlineData("[a]")]
    [InlineData("abcd: e")]
    public void What_passes_a_bound_is_declined(string text)
    {
        YamlLimits limits = new() { Depth = 1, Nodes = 1, ScalarLength = 3 };
        Assert.Null(QuickReader.TryRead(new SourceText("a.yaml", text), limits));
    }

    [Fact]
    public void However_deep_the_bound_allows_to_nest_the_stack_holds()
    {
        SourceText source = new("a.yaml", string.Concat(Enumerable.Repeat("- ", 100_000)));
        Assert.Null(QuickReader.TryRead(source, new YamlLimits { Depth = int.MaxValue }));
    }
}
