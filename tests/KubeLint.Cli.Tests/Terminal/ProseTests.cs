using FsCheck;
using FsCheck.Xunit;
using KubeLint.Cli.Terminal;
using Xunit;

namespace KubeLint.Cli.Tests.Terminal;

public sealed class ProseTests
{
    [Fact]
    public void Lines_break_between_words() =>
        Assert.Equal(["one two", "three", "four"], Prose.Wrap("one two three four", firstWidth: 7, width: 6));

    [Fact]
    public void The_first_line_may_be_narrower() =>
        Assert.Equal(["one", "two three four"], Prose.Wrap("one two three four", firstWidth: 4, width: 20));

    [Fact]
    public void A_word_that_is_longer_than_a_line_stays_whole() =>
        Assert.Equal(["a", "very-long-word", "b"], Prose.Wrap("a very-long-word b", firstWidth: 5, width: 5));

    [Fact]
    public void Wide_characters_count_twice() =>
        Assert.Equal(["日本", "日本"], Prose.Wrap("日本 日本", firstWidth: 8, width: 8));

    [Property]
    public void Nothing_is_lost(string text, PositiveInt width) =>
        Assert.Equal(text ?? "", string.Join(' ', Prose.Wrap(text ?? "", width.Get, width.Get)));
}
