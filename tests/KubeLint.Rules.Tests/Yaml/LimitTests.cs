using KubeLint.Testing;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class LimitTests
{
    private const string Next = "\n---\nnext: document\n";

    [Theory]
    [InlineData("[")]
    [InlineData("[\n")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Endless_nesting_ends_at_the_bound(string opening)
    {
        YamlStream stream = Trees.Read(string.Concat(Enumerable.Repeat(opening, 100_000)) + Next);
        Assert.Contains(stream.Problems, problem => problem.Kind == YamlProblemKind.Limit);
        Assert.Equal([true, false], stream.Documents.Select(document => document.IsBroken));
    }

    [Theory]
    [InlineData("a: {b: {c: [|{|]d}}}")]
    [InlineData("a:\n  b:\n    - [|c|]: d")]
    [InlineData("x: &x [[1]]\na: {b: [|*x|]}\n")]
    public void The_bound_on_depth_is_told_where_it_is_passed(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        AssertLimit(text, new YamlLimits { Depth = 3 }, "collections nest more than 3 levels deep");
        Assert.Empty(Trees.Read(text.Text, new YamlLimits { Depth = 4 }).Problems);
    }

    [Fact]
    public void Aliases_that_multiply_are_counted_before_they_are_expanded()
    {
        string bomb = "a0: &a0 [x, x]\n" + string.Concat(
            Enumerable.Range(1, 60).Select(index => $"a{index}: &a{index} [*a{index - 1}, *a{index - 1}]\n"));
        YamlStream stream = Trees.Read(bomb + Next);
        YamlProblem problem = Assert.Single(stream.Problems);
        Assert.Equal(
            (YamlProblemKind.Limit, "the document has more than 1,000,000 nodes once aliases are expanded"),
            (problem.Kind, problem.Message));
        Assert.Equal("*a", stream.Source.Slice(problem.Span)[..2].ToString());
        Assert.False(stream.Documents[1].IsBroken);
    }

    [Fact]
    public void A_file_that_is_too_large_to_be_read_is_one_broken_document()
    {
        YamlStream stream = YamlReader.Read(SourceText.Oversized("a.yaml"), new YamlLimits { FileBytes = 10_000 });
        YamlProblem problem = Assert.Single(stream.Problems);
        Assert.Equal(YamlProblemKind.Limit, problem.Kind);
        Assert.Equal("the file has more than 10,000 bytes", problem.Fault);
        Assert.Equal(new TextSpan(0, 0), problem.Span);
        Assert.True(Assert.Single(stream.Documents).IsBroken);
    }

    [Fact]
    public void A_chain_of_aliases_is_as_deep_as_what_it_stands_for()
    {
        string chain = "a0: &a0 {x: 1}\n" + string.Concat(
            Enumerable.Range(1, 300).Select(index => $"a{index}: &a{index} {{x: *a{index - 1}}}\n"));
        Assert.Equal("collections nest more than 200 levels deep", Assert.Single(Trees.Read(chain).Problems).Message);
    }

    [Fact]
    public void A_file_with_too_many_nodes_is_not_read_on()
    {
        YamlStream stream = Trees.Read("[a, b, c, d]" + Next, new YamlLimits { Nodes = 3 });
        Assert.Equal("the file has more than 3 nodes", Assert.Single(stream.Problems).Message);
        Assert.True(Assert.Single(stream.Documents).IsBroken);
    }

    [Fact]
    public void A_long_scalar_is_told_at_its_place()
    {
        MarkedText text = MarkedText.Parse("a: 12345678\nb: [|123456789|]");
        AssertLimit(text, new YamlLimits { ScalarLength = 8 }, "a scalar has more than 8 characters");
    }

    [Fact]
    public void A_file_of_nothing_but_mistakes_is_given_up()
    {
        YamlStream stream = Trees.Read(string.Concat(Enumerable.Repeat("---\n}\n", 5_000)));
        Assert.InRange(stream.Problems.Count, 1_000, 1_100);
    }

    private static void AssertLimit(MarkedText marked, YamlLimits limits, string message)
    {
        YamlProblem problem = Assert.Single(Trees.Read(marked.Text + Next, limits).Problems);
        Assert.Equal((YamlProblemKind.Limit, message), (problem.Kind, problem.Message));
        Assert.Equal(marked.Span.Start, problem.Span.Start);
    }
}
