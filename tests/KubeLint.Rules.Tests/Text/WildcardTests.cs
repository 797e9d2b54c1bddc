using FsCheck;
using FsCheck.Xunit;
using KubeLint.Text.Patterns;
using Xunit;

namespace KubeLint.Rules.Tests.Text;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "b", false)]
    [InlineData("*", "", true)]
    [InlineData("*.yaml", "a.yaml", true)]
    [InlineData("*.yaml", "a/b.yaml", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("**/b", "b", true)]
    [InlineData("**/b", "a/a/b", true)]
    [InlineData("**/b", "ab", false)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("a**b", "axxb", true)]
    [InlineData("a**b", "ax/xb", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("[]-]", "-", true)]
    [InlineData("[]-]", "]", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("[[:digit:]_]", "7", true)]
    [InlineData("[[:digit:]_]", "x", false)]
    [InlineData("[!a]", "/", false)]
    [InlineData(@"\*", "*", true)]
    [InlineData(@"\*", "a", false)]
    [InlineData(@"[\]]", "]", true)]
    public void A_wildcard_matches_as_gitignore_means_it(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Wildcard.Compile(pattern)!.Matches(text));

    [Theory]
    [InlineData("[a")]
    [InlineData("[[:nothing:]]")]
    [InlineData("a\\")]
    public void A_broken_pattern_matches_nothing(string pattern) => Assert.Null(Wildcard.Compile(pattern));

    [Fact]
    public void Many_stars_take_no_time()
    {
        string pattern = string.Concat(Enumerable.Repeat("a*", 100)) + "b";

        Assert.False(Wildcard.Compile(pattern)!.Matches(new string('a', 4000)));
    }

    [Property]
    public void A_plain_text_matches_itself_alone(NonNull<string> text, NonNull<string> other)
    {
        string pattern = string.Concat(text.Get.Select(character => $"\\{character}"));

        Assert.True(Wildcard.Compile(pattern)!.Matches(text.Get));
        Assert.Equal(text.Get == other.Get, Wildcard.Compile(pattern)!.Matches(other.Get));
    }
}
