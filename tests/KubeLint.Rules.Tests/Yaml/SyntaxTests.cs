using KubeLint.Testing;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class SyntaxTests
{
    private const string TwoColons =
        "a second `: ` on one line; put the value in quotes, or start the mapping on a line of its own";

    private const string Leftover =
        "this text belongs to nothing above it; check its indentation, or start a new document with `---`";

    private const string Indentation =
        "the indentation of this line fits nothing above it; align it with the line that it belongs to";

    [Theory]
    [InlineData("[|spec|]\n  replicas: 1", "a `:` is missing after this key")]
    [InlineData("a: 1\n[|b|]\nc: 2", "a `:` is missing after this key")]
    [InlineData("a:\n  [|b|]\n  c: 2\n", "a `:` is missing after this key")]
    [InlineData("a: 1\n[|b|]", "a `:` is missing after this key")]
    [InlineData("a: 1\n  [|b|]: 2", "this line goes on with the value above it; check its indentation")]
    [InlineData("a: b[|:|] c", TwoColons)]
    [InlineData("a:\n    b: 1\n  [|c|]: 2", Indentation)]
    [InlineData("- a\n[|b|]: c", "a key among the items of a list; check the indentation")]
    [InlineData("a: 1\n[|-|] b", "a list item among the keys of a mapping; check the indentation")]
    [InlineData("a: [|-|] b", "a list cannot start here; put it on a line of its own")]
    [InlineData("a: \"b\" [|c|]", "this text cannot follow the value before it; put the whole value in quotes")]
    [InlineData("a: [|\"b|]\nc: d\n", "this quoted text is never closed")]
    [InlineData("a: [|'b|]\n---\nc: d\n", "this quoted text is never closed")]
    [InlineData("a: \"[|\\q|]\"", "`\\q` is no escape; write `\\\\` for a backslash, or use single quotes")]
    [InlineData("a: [|{|]b, c\n", "this bracket is never closed")]
    [InlineData("a: [|{|]b: c\n---\nd: e", "this bracket is never closed")]
    [InlineData("{a: \"b\" [|\"c\"|]: d}", "a comma is missing before this")]
    [InlineData("[a, \"b\" [|\"c\"|]]", "a comma is missing before this")]
    [InlineData("[a, [|,|] b]", "a value is missing here")]
    [InlineData("a: [|}|]", "a value is missing here")]
    [InlineData("a: [|@b|]", "a text cannot start with `@`; put it in quotes")]
    [InlineData("a: [[|`b`|]]", "a text cannot start with ```; put it in quotes")]
    [InlineData("a: [|%b|]", "a text cannot start with `%`; put it in quotes")]
    [InlineData("a: [|*|]\n", "a name is missing after `&` or `*`; put the text in quotes if it is no alias")]
    [InlineData("a: [|*b|]", "no anchor `&b` stands before this alias")]
    [InlineData("a: &b [x, [|*b|]]", "the alias `*b` stands inside the node that it names")]
    [InlineData("&a [|&b|] c", "a node cannot have two anchors")]
    [InlineData("a: [|!b!c|] d", "this tag's handle is not declared")]
    [InlineData("a: !!int [|b|]", "this is no `!!int`")]
    [InlineData("a: !!bool [|1|]", "this is no `!!bool`")]
    [InlineData("a: |[|x|]\n  b", "nothing but a comment can follow `|` or `>` on its line")]
    [InlineData("a: &b 1\n<<: [|*b|]", "`<<` takes a mapping or a list of mappings")]
    [InlineData("[|<<|]: >-\n  a\n  b\n", "`<<` takes a mapping or a list of mappings")]
    [InlineData("a: &b [{c: 1}]\n<<: [|*b|]", "`<<` takes a mapping or a list of mappings")]
    [InlineData("{a: 1}\n[|b|]", Leftover)]
    [InlineData("--- |\n[|x|]\n---\na: b", "the lines of a block text must be indented")]
    public void A_mistake_is_told_where_it_is(string marked, string message)
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlProblem problem = Assert.Single(Trees.Read(text.Text).Problems);
        Assert.Equal((YamlProblemKind.Syntax, text.Span, message), (problem.Kind, problem.Span, problem.Message));
    }

    [Theory]
    [InlineData("a:\n[|\t|]b: 1")]
    [InlineData("a:\n  [|\t|]b: 1")]
    [InlineData("a:\n  - b\n[|\t|]- c")]
    [InlineData("-[|\t|]a")]
    [InlineData("a: \"b\"\n  [|\t|]\nc: d")]
    [InlineData("# comment\n[|\t|]\na: b")]
    public void A_tab_in_the_indentation_is_told_where_it_is(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlProblem problem = Assert.Single(Trees.Read(text.Text).Problems);
        Assert.Equal((text.Span, "a tab cannot indent YAML; use spaces"), (problem.Span, problem.Message));
    }

    [Theory]
    [InlineData("a:\tb\t# c\t\n")]
    [InlineData("a: b\n  \tc\n")]
    [InlineData("{\n\t\"a\":\t1\n}")]
    [InlineData("a: |\n  \tb\n\n  c\n")]
    [InlineData("a: 'b\n\tc'\n")]
    [InlineData("--- \t\na: b\n")]
    public void A_tab_elsewhere_is_fine(string text) => Assert.Empty(Trees.Read(text).Problems);

    [Theory]
    [InlineData("a: b[|\0|]c\n", "YAML text cannot hold the control character U+0000")]
    [InlineData("# [|\u001B|][31m\na: b", "YAML text cannot hold the control character U+001B")]
    [InlineData("a: \"[|\u007F|]\"", "YAML text cannot hold the control character U+007F")]
    [InlineData("a: [|\u0080|]", "YAML text cannot hold the control character U+0080")]
    [InlineData("a: \U0001F600[|\uFFFF|]", "YAML text cannot hold the control character U+FFFF")]
    public void A_character_that_YAML_cannot_hold_is_told(string marked, string message)
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlProblem problem = Assert.Single(Trees.Read(text.Text).Problems);
        Assert.Equal((text.Span, message), (problem.Span, problem.Message));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        YamlProblem problem = Assert.Single(Trees.Read("a: " + '\uD83D' + " x").Problems);
        Assert.Equal((new TextSpan(3, 1), "half a surrogate pair"), (problem.Span, problem.Message));
    }

    [Fact]
    public void A_missing_bracket_is_told_with_the_one_that_is_open()
    {
        MarkedText text = MarkedText.Parse("a: [|{|]b: c\nd[|:|] e");
        YamlProblem problem = Assert.Single(Trees.Read(text.Text).Problems);
        Assert.Equal("a comma or `}` is missing before this", problem.Message);
        Assert.Equal((text.Spans[1], text.Spans[0]), (problem.Span, problem.Related));
    }

    [Fact]
    public void What_was_read_before_a_mistake_is_kept()
    {
        YamlStream stream = Trees.Read("a: 1\nb:\n  c: [x, {y: z}, @]");
        YamlDocument document = Assert.Single(stream.Documents);
        Assert.True(document.IsBroken);
        Assert.Equal("a: 1\nb:\n  c: [x, {y: z}", stream.Source.Slice(document.Span).ToString());
        YamlMapping root = Assert.IsType<YamlMapping>(document.Root);
        YamlMapping inner = Assert.IsType<YamlMapping>(root.Find("b")!.Value.Value);
        Assert.Equal(2, Assert.IsType<YamlSequence>(inner.Find("c")!.Value.Value).Items.Count);
    }
}
