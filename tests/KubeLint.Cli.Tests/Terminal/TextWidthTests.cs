using KubeLint.Cli.Terminal;
using Xunit;

namespace KubeLint.Cli.Tests.Terminal;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("日本", 4)]
    [InlineData("ﾊﾝｶｸ", 4)]
    [InlineData("👍", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("❤️", 2)]
    [InlineData("…", 1)]
    public void A_text_is_as_wide_as_a_terminal_shows_it(string text, int columns) =>
        Assert.Equal(columns, TextWidth.Of(text));
}
