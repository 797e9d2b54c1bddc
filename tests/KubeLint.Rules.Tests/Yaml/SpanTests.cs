using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class SpanTests
{
    [Theory]
    [InlineData("a: [|plain|]   \nb: 1", "plain")]
    [InlineData("a: [|plain|] # comment", "plain")]
    [InlineData("a:\n  [|several\n  lines\n\n  long|]\n\nb: 1", "several lines\nlong")]
    [InlineData("a:\t[|after a tab|]\t", "after a tab")]
    [InlineData("a: [|'it''s'|] # c", "it's")]
    [InlineData("a: [|'two\n  lines'|]\n", "two lines")]
    [InlineData("a: [|\"t\\tb\\\n  c\"|]\n", "t\tbc")]
    [InlineData("a: [|\u4E2D\u00E9\U0001F600|]\n", "\u4E2D\u00E9\U0001F600")]
    [InlineData("\U0001F600\U0001F600: [|x|]", "x")]
    [InlineData("a: [|\"\"|]\n", "")]
    [InlineData("a: 1\r\nb: [|two\r\n  lines|]\r\n", "two lines")]
    [InlineData("a: 1\rb: [|two|]\r", "two")]
    [InlineData("a: b\uFEFFc\nb: [|x|]", "x")]
    [InlineData("a: b\u0085b: [|x|]\u0085", "x")]
    [InlineData("a: b\u2028b: [|x|]\u2029", "x")]
    [InlineData("- - [|a|]\n  - b", "a")]
    [InlineData("--- [|on the marker's line|]\n", "on the marker's line")]
    [InlineData("[a, [|b c|] , d]", "b c")]
    [InlineData("{\"a\":[|\"b\"|]}", "b")]
    [InlineData("{\n\t\"a\": [|1|]\n}", "1")]
    [InlineData("%YAML 1.1\n---\n[|x|]\n...\n", "x")]
    [InlineData("a: &name [|x|]", "x")]
    [InlineData("a: !!str &name [|12|]\n", "12")]
    [InlineData("a: &name\n  [|x|]\n", "x")]
    [InlineData("[|k|]: &name v\n", "k")]
    public void A_scalar_spans_what_is_written_of_it(string marked, string value) =>
        Assert.Equal(value, Trees.Marked<YamlScalar>(marked).Value);

    [Theory]
    [InlineData("a: [||\n  x|]\nb: 1", "x\n")]
    [InlineData("a: [|||]", "")]
    [InlineData("a: [||\n  x\n  y|]", "x\ny")]
    [InlineData("a: [|| # header\n  x|]\n\n# c\n", "x\n")]
    [InlineData("a: [||-\n  x|]\n\n\nb: 1", "x")]
    [InlineData("a: [||+\n  x\n\n|]\nb: 1", "x\n\n\n")]
    [InlineData("a: [||2\n    x\n   y|]\n  \n# c\nb: 1", "  x\n y\n")]
    [InlineData("a: [|>\n  x\n  y\n\n  z|]\n \n", "x y\nz\n")]
    [InlineData("a: [||\n  x\n    |]\nb: 1", "x\n  \n")]
    [InlineData("- [||\n x|]\n- y", "x\n")]
    [InlineData("a: [|||]  # only a comment\nb: 1", "")]
    [InlineData("a: [|||]\n\n\nb: 1", "")]
    [InlineData("a: [||\r\n  x|]\r\n\r\nb: 1", "x\n")]
    [InlineData("a: &name [||\n  x|]\n", "x\n")]
    [InlineData("a: [||\n    \n    x|]\n", "\nx\n")]
    public void A_block_scalar_spans_its_header_and_its_content(string marked, string value) =>
        Assert.Equal(value, Trees.Marked<YamlScalar>(marked).Value);

    [Theory]
    [InlineData("a:[||]\nb: 1")]
    [InlineData("a:[||]")]
    [InlineData("a:[||]   # comment\nb: 1")]
    [InlineData("a: !!str[||]\nb: 1")]
    [InlineData("a: &name[||]   \nb: 1")]
    [InlineData("- x\n-[||]\n- y")]
    [InlineData("{a:[||] , b: 1}")]
    [InlineData("{a[||] , b: 1}")]
    [InlineData("? a[||]\n? b\n: 1")]
    public void A_missing_value_is_where_it_would_begin(string marked) =>
        Assert.Empty(Trees.Marked<YamlScalar>(marked).Value);

    [Theory]
    [InlineData("x:\n  [|a: 1\n  b: 2|]\n\n# c\ny: 1")]
    [InlineData("x:\n  [|a:\n    - 1|]\n")]
    [InlineData("x: [|{a: 1}|] # c")]
    [InlineData("x: [|{}|]")]
    [InlineData("x: &name [|{a: 1,\n b: 2}|]\n")]
    [InlineData("x: &name !!map\n  [|a: 1|]\n")]
    [InlineData("- [|a: 1\n  b:|]\n- c")]
    [InlineData("[[|a: b|], c]")]
    [InlineData("[[|? a|], c]")]
    [InlineData("x:\n  [|&k a: 1|]\n")]
    [InlineData("x:\n  [|? a\n  : 1|]\n")]
    public void A_mapping_spans_from_its_first_key_to_its_last_value(string marked) =>
        Trees.Marked<YamlMapping>(marked);

    [Theory]
    [InlineData("x:\n[|- a\n- b|]\n\ny: 1")]
    [InlineData("x:\n  [|- a\n  -|]\ny: 1")]
    [InlineData("x: [|[]|]")]
    [InlineData("x: [|[a,\n  b]|] # c")]
    [InlineData("x: &name\n[|- a|]\n")]
    [InlineData("- [|- a\n  - b|]\n- c")]
    [InlineData("x: !!seq [|[a]|]")]
    public void A_sequence_spans_from_its_first_dash_or_bracket(string marked) => Trees.Marked<YamlSequence>(marked);

    [Theory]
    [InlineData("a: &x 1\nb: [|*x|] # c")]
    [InlineData("a: &x 1\nb: [[|*x|], y]")]
    [InlineData("a: &x k\n[|*x|] : 1")]
    public void An_alias_spans_its_name(string marked) => Trees.Marked<YamlAlias>(marked);

    [Fact]
    public void An_entry_spans_key_and_value()
    {
        const string Text = "a: |\n  x\nb:\n";
        Assert.Equal(
            ["a: |\n  x", "b:"],
            Trees.Mapping(Text).Entries.Select(entry => Text.Substring(entry.Span.Start, entry.Span.Length)));
    }

    [Fact]
    public void Anchors_and_tags_are_kept()
    {
        YamlScalar scalar = Assert.IsType<YamlScalar>(Trees.ValueOfA("a: &name !!int 1"));
        Assert.Equal("name", scalar.Anchor);
        Assert.Equal("tag:yaml.org,2002:int", scalar.Tag);
    }

    [Theory]
    [InlineData("a: {b: [\n1,\n2]}", "[1, 2]")]
    [InlineData("a:\n  b: [\nx y\nz\n]\n", "[x y z]")]
    [InlineData("- [\na,\n{b: c\n}]\n", "[a, ]")]
    public void Lines_inside_brackets_may_be_indented_less_than_the_key_before(string text, string items)
    {
        YamlSequence list = TreeWalk.Nodes(Trees.Root(text)).OfType<YamlSequence>().Last();
        string shown = string.Join(", ", list.Items.Select(item => (item as YamlScalar)?.Value));
        Assert.Equal(items, $"[{shown}]");
        Assert.EndsWith("]", text.Substring(list.Span.Start, list.Span.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_inside_double_quotes_may_be_indented_less_than_the_key_before()
    {
        YamlScalar scalar = Trees.Marked<YamlScalar>("x:\n  a: [|\"b\nc\n\n  d\"|]\ne: f");
        Assert.Equal("b c\nd", scalar.Value);
    }
}
