using FsCheck.Xunit;
using KubeLint.Testing;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Testing;

public sealed class MarkedTextTests
{
    [Fact]
    public void The_marks_are_taken_out_and_the_span_covers_what_stood_between_them()
    {
        MarkedText marked = MarkedText.Parse("image: web:[|latest|]\n");

        Assert.Equal("image: web:latest\n", marked.Text);
        Assert.Equal(TextSpan.FromBounds(11, 17), marked.Span);
    }

    [Fact]
    public void Nested_marks_come_in_the_order_in_which_they_open()
    {
        MarkedText marked = MarkedText.Parse("[|a: [|b|]|] [||]");

        Assert.Equal("a: b ", marked.Text);
        Assert.Equal([new TextSpan(0, 4), new TextSpan(3, 1), new TextSpan(5, 0)], marked.Spans);
    }

    [Property]
    public bool Marks_put_around_any_part_of_any_text_come_off_again(string before, string inside, string after)
    {
        string[] parts = [.. new[] { before, inside, after }.Select(WithoutMarkCharacters)];

        MarkedText marked = MarkedText.Parse($"{parts[0]}[|{parts[1]}|]{parts[2]}");

        return string.Equals(marked.Text, string.Concat(parts), StringComparison.Ordinal)
            && marked.Span == new TextSpan(parts[0].Length, parts[1].Length);
    }

    [Theory]
    [InlineData("a: [|b")]
    [InlineData("a: b|]")]
    [InlineData("|][|")]
    public void A_mark_without_its_partner_is_refused(string marked) =>
        Assert.Throws<FormatException>(() => MarkedText.Parse(marked));

    [Fact]
    public void The_one_span_of_a_text_with_two_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => MarkedText.Parse("[|a|][|b|]").Span);

    private static string WithoutMarkCharacters(string? text) =>
        string.Concat((text ?? "").Split('[', '|', ']'));
}
