using FsCheck.Xunit;
using KubeLint.Cli.Terminal;
using Xunit;

namespace KubeLint.Cli.Tests.Terminal;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain text, `code` and ~!@$%^&*()", "plain text, `code` and ~!@$%^&*()")]
    [InlineData("Grüße, 日本語, 👩‍👩‍👧, نص", "Grüße, 日本語, 👩‍👩‍👧, نص")]
    [InlineData("# a comment ## another", "# a comment ## another")]
    [InlineData("\x1b[31mred", @"\u001b[31mred")]
    [InlineData("a\nb\rc\td", @"a\nb\rc\td")]
    [InlineData("\u009b2J", @"\u009b2J")]
    [InlineData("abc\u202ecba", @"abc\u202ecba")]
    [InlineData("a\u200bb\ufeff", @"a\u200bb\ufeff")]
    [InlineData("##[group]x", @"\u0023#[group]x")]
    [InlineData("x ##vso[task]", @"x \u0023#vso[task]")]
    public void What_a_terminal_would_obey_is_written_as_its_code(string text, string safe) =>
        Assert.Equal(safe, SafeText.Escape(text));

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_its_code() =>
        Assert.Equal(@"a\ud83d", SafeText.Escape("a\ud83d"));

    [Fact]
    public void Invisible_tags_are_written_as_their_codes() =>
        Assert.Equal(@"\udb40\udc41", SafeText.Escape("\U000E0041"));

    [Property]
    public void Escaping_twice_is_escaping_once(string text)
    {
        string safe = SafeText.Escape(text ?? "");

        Assert.Equal(safe, SafeText.Escape(safe));
        Assert.DoesNotContain(safe, char.IsControl);
    }
}
