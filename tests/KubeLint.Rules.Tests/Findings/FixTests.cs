using KubeLint.Findings;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Findings;

public sealed class FixTests
{
    private static readonly SourceText _source = new("a.yaml", "a: one\nb: two\n");

    [Fact]
    public void All_edits_are_applied_whatever_their_order()
    {
        TextEdit[] edits = [Replace(10, 3, "one"), Replace(3, 3, "two"), Replace(0, 0, "# ")];
        Fix fix = new("swap them", isSafe: true, _source, edits);

        Assert.Equal("# a: two\nb: one\n", fix.Apply());
        Assert.Equal([0, 3, 10], fix.Edits.Select(edit => edit.Span.Start));
    }

    [Fact]
    public void Edits_may_touch_but_not_overlap()
    {
        Fix touching = new("touch", isSafe: true, _source, Replace(0, 7, ""), Replace(7, 0, "x"));
        Assert.Equal("xb: two\n", touching.Apply());
        Assert.Throws<ArgumentException>(() =>
            new Fix("overlap", isSafe: true, _source, Replace(0, 4, "x"), Replace(3, 2, "y")));
    }

    [Theory]
    [InlineData("", 0, 1, "x")]
    [InlineData("beyond the end", 10, 5, "x")]
    [InlineData("change nothing", 3, 3, "one")]
    [InlineData("insert nothing", 3, 0, "")]
    public void What_is_no_change_of_the_text_is_refused(string title, int start, int length, string text) =>
        Assert.Throws<ArgumentException>(() => new Fix(title, isSafe: true, _source, Replace(start, length, text)));

    [Fact]
    public void A_fix_without_edits_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Fix("nothing", isSafe: true, _source));

    private static TextEdit Replace(int start, int length, string text) => new(new TextSpan(start, length), text);
}
