using KubeLint.Testing;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n# nothing\n---\n...\n---\n")]
    [InlineData("--- null\n---\n~\n---\n!!null ''\n")]
    public void An_empty_document_does_not_count(string text)
    {
        YamlStream stream = Trees.Read(text);
        Assert.Empty(stream.Documents);
        Assert.Empty(stream.Problems);
    }

    [Fact]
    public void Documents_are_numbered_without_the_empty_ones()
    {
        YamlStream stream = Trees.Read("a\n---\n---\n# nothing\n--- b\n...\n---\nc\n");
        Assert.Equal([(0, "a"), (1, "b"), (2, "c")], stream.Documents.Select(Text));
    }

    [Theory]
    [InlineData("a: 1\n...\n[|b|]: 2\n")]
    [InlineData("---\na: 1\n... # end\n# more\n[|b|]: 2\n---\nc: 3\n")]
    public void What_follows_the_end_of_a_document_without_a_marker_is_not_read(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlStream stream = Trees.Read(text.Text);
        YamlProblem problem = Assert.Single(stream.Problems);
        Assert.Equal((YamlProblemKind.Unreached, text.Span), (problem.Kind, problem.Span));
        Assert.True(stream.Documents[problem.DocumentIndex].IsBroken);
        Assert.DoesNotContain(stream.Documents, document => !document.IsBroken && document.Root is YamlScalar);
    }

    [Theory]
    [InlineData("a: 1\n...\n---\nb: 2\n", 2)]
    [InlineData("a: 1\n...\n# the end\n", 1)]
    [InlineData("a: 1\n...\n...\n", 1)]
    [InlineData("a: 1\n...\n%YAML 1.1\n---\nb: 2\n", 2)]
    public void After_the_end_of_a_document_another_may_begin_with_a_marker(string text, int documents)
    {
        YamlStream stream = Trees.Read(text);
        Assert.Empty(stream.Problems);
        Assert.Equal(documents, stream.Documents.Count);
    }

    [Theory]
    [InlineData("...\n---\n[|}|]\n")]
    [InlineData("\n# first\n... # nothing\n...\n---\n[|'a|]\n")]
    [InlineData("...\u0085---\u2028[|}|]\n")]
    [InlineData("...\n---\na: b\n[|\0|]\n")]
    [InlineData("...\n[|}|]\n")]
    [InlineData("}\n---\n...\n---\n[|]|]\n")]
    public void A_mistake_behind_the_end_of_nothing_is_told_once(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlStream stream = Trees.Read(text.Text);
        Assert.Equal(text.Span, stream.Problems[^1].Span);
        Assert.Equal(stream.Documents.Count, stream.Problems.Count);
        Assert.Equal(text.Text[0] == '}' ? 2 : 1, stream.Documents.Count);
    }

    [Theory]
    [InlineData("a: [\n---\nb\n")]
    [InlineData("a: 'x\n---\nb\n")]
    [InlineData("a: *x\n---\nb\n")]
    [InlineData("\ta\n---\nb\n")]
    [InlineData("a: \0\n---\nb\n")]
    [InlineData("a: b: c\nd: [\n--- # next\nb\n")]
    [InlineData("%YAML 1.1\n---\na: }\n---\nb\n")]
    [InlineData("%NO\u00E9 x\n--- b\n")]
    [InlineData("--- @\n---\nb\n")]
    [InlineData("a\nb: c\r\n---\r\nb\r\n")]
    [InlineData("a:\n  - x\n y: z\n---\tb\n")]
    public void Reading_goes_on_at_the_marker_behind_a_mistake(string text)
    {
        YamlStream stream = Trees.Read(text);
        Assert.Equal(2, stream.Documents.Count);
        Assert.True(stream.Documents[0].IsBroken);
        Assert.Equal(0, Assert.Single(stream.Problems).DocumentIndex);
        Assert.Equal((1, "b"), Text(stream.Documents[1]));
        Assert.False(stream.Documents[1].IsBroken);
    }

    [Theory]
    [InlineData("a: }\n---- \n---x\n ---\nb")]
    [InlineData("a: }\nb: '\n --- '")]
    public void Only_a_marker_at_the_start_of_a_line_counts(string text) => Assert.Single(Trees.Read(text).Documents);

    [Fact]
    public void Each_broken_document_has_its_own_mistake()
    {
        YamlStream stream = Trees.Read("a: }\n---\nok: yes\n---\nb: ]\n");
        Assert.Equal([true, false, true], stream.Documents.Select(document => document.IsBroken));
        Assert.Equal([0, 2], stream.Problems.Select(problem => problem.DocumentIndex));
    }

    [Theory]
    [InlineData("x # y\n---\n# z\na: b\nc: d\n")]
    [InlineData("a: 1\n---\nb: [\nc\n]\n---\n- {d: \"e\nf\"}\n")]
    public void A_document_does_not_depend_on_the_one_before(string text) => Assert.Empty(Trees.Read(text).Problems);

    [Fact]
    public void A_byte_order_mark_behind_a_marker_belongs_to_no_document()
    {
        YamlStream stream = Trees.Read("a: 1\n---\n\uFEFFb: 2\nc: 3\n---\r\n\uFEFF---\nd: 4\n");
        Assert.Empty(stream.Problems);
        Assert.Equal(
            ["a: 1", "b: 2\nc: 3", "d: 4"],
            stream.Documents.Select(document => stream.Source.Slice(document.Span).ToString()));
    }

    private static (int Index, string? Value) Text(YamlDocument document) =>
        (document.Index, (document.Root as YamlScalar)?.Value);
}
