using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class CommentTests
{
    [Theory]
    [InlineData("[|# a|]\nb: c [|# d # e|]\n  [|#|]\n")]
    [InlineData("a: | [|# header|]\n  # content\n[|# after|]\n")]
    [InlineData("a: |\n  # content\n [|# after|]\nb: 1\n")]
    [InlineData("a: 'x # y' [|# z|]\nb: \"x\n  # y\"\n")]
    [InlineData("a: x#y [|#z|]\n")]
    [InlineData("a: [x, [|# one|]\n  y] [|# two|]\n")]
    [InlineData("--- [|# on the marker|]\na: b\n... [|# on the end|]\n")]
    [InlineData("%YAML 1.1 [|# directive|]\n---\na: &x#y b\n")]
    [InlineData("a: &\"#y b [|# no anchor|]\nc: *\"#y\n")]
    [InlineData("a: [&x b]\nc: [*x][|# after a bracket|]\n")]
    [InlineData("[|# only|]")]
    [InlineData("a: b\t[|# after a tab|]\r\n[|# windows|]\r\nc: d\r\n")]
    [InlineData("a: 1\nb: } # lost\n---\n[|# next|]\nc: d")]
    [InlineData("a:\n  b\n  c\n  [|# ends the plain text|]\nd: e\n")]
    public void Comments_are_found_where_they_are(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Assert.Equal(text.Spans, Trees.Read(text.Text).Comments.Select(comment => comment.Span));
    }

    [Fact]
    public void A_comment_knows_whether_it_has_a_line_of_its_own() =>
        Assert.Equal(
            [true, false, true, true],
            Trees.Read("# a\nb: c # d\n  # e\n#f").Comments.Select(comment => comment.OwnLine));
}
