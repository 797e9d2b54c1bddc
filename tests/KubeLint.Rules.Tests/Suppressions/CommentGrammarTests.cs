using KubeLint.Suppressions;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Suppressions;

public sealed class CommentGrammarTests
{
    [Theory]
    [InlineData("# kubelint: ignore[a] why", "a", "why")]
    [InlineData("#kubelint:ignore[a]", "a", null)]
    [InlineData("## kubelint: ignore [ a , KL1 ]: why # not", "a KL1", "why # not")]
    [InlineData("# kubelint: ignore[a]-- why", "a", "why")]
    [InlineData("# kubelint: ignore[a,b,,] -", "a b", null)]
    [InlineData("# pinned later # kubelint: ignore[a] why", "a", "why")]
    public void Names_and_reason_are_read(string comment, string names, string? reason)
    {
        WrittenDirective directive = Assert.Single(Read(comment));
        Assert.Null(directive.Mistake);
        Assert.False(directive.CoversFile);
        Assert.Equal(names.Split(' '), directive.Selectors.Select(span => comment[span.Start..span.End]));
        Assert.Equal(reason, directive.Reason);
    }

    [Fact]
    public void A_comment_may_hold_several()
    {
        IReadOnlyList<WrittenDirective> both = Read("# kubelint: ignore[a] one # kubelint: ignore-file[b] two");
        Assert.Equal([(false, "one"), (true, "two")], both.Select(each => (each.CoversFile, each.Reason)));
    }

    [Theory]
    [InlineData("# kubelint")]
    [InlineData("# kubelint ignores this")]
    [InlineData("# see kubelint: ignore[a]")]
    [InlineData("# kubelinter: ignore[a]")]
    [InlineData("# Kubelint: a linter")]
    [InlineData("#")]
    public void What_only_speaks_of_kubelint_is_left_alone(string comment) => Assert.Empty(Read(comment));

    [Theory]
    [InlineData("# kubelint:", "`# kubelint: ignore[latest-tag] reason`")]
    [InlineData("# kubelint: ignroe[a]", "`ignore`")]
    [InlineData("# kubelint: ignore-fil[a]", "`ignore-file`")]
    [InlineData("# kubelint: disable-file[a]", "`ignore-file`")]
    [InlineData("# kubelint: skip", "`ignore`")]
    [InlineData("# kubelint: anything else", "`ignore`")]
    [InlineData("# kubelint: ignore", "`ignore[all]`")]
    [InlineData("# kubelint: ignore-file []", "`ignore-file[all]`")]
    [InlineData("# kubelint: ignore[a", "`]`")]
    [InlineData("# KubeLint: ignore[a]", "`kubelint:`")]
    [InlineData("# kubelint ignore-file[a]", "`# kubelint: ignore[latest-tag] reason`")]
    public void A_mistake_is_told_with_what_to_write(string comment, string remedy)
    {
        WrittenDirective directive = Assert.Single(Read(comment));
        Assert.NotNull(directive.Mistake);
        Assert.Contains(remedy, directive.Remedy, StringComparison.Ordinal);
        Assert.True(new TextSpan(0, comment.Length).Contains(directive.Span));
    }

    private static IReadOnlyList<WrittenDirective> Read(string comment) =>
        CommentGrammar.Read(comment, new TextSpan(0, comment.Length));
}
