using KubeLint.Schemas.Validation;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.Validation;

public sealed class PatternTests
{
    private readonly PatternCache _patterns = new();

    [Theory]
    [InlineData("^[a-z]+$", "abc", true)]
    [InlineData("^[a-z]+$", "abc\n", false)]
    [InlineData("b", "abc", true)]
    [InlineData(@"^\d+$", "٣", false)]
    [InlineData(@"^[\w.-]+$", "a_b.c-d", true)]
    [InlineData(@"^\w+$", "ä", false)]
    [InlineData(@"^\W$", "ä", true)]
    [InlineData(@"^[[:alpha:]_]+$", "a_B", true)]
    [InlineData(@"^[[:^digit:]]+$", "a", true)]
    [InlineData(@"^[]a]+$", "a]", true)]
    [InlineData(@"^[^]]+$", "]", false)]
    [InlineData(@"^[a-[]$", "[", true)]
    [InlineData(@"^(?P<name>a)$", "a", true)]
    [InlineData(@"^\pL+$", "äß", true)]
    [InlineData(@"^\p{Lu}$", "Ä", true)]
    [InlineData(@"^\x{1F}$", "\u001f", true)]
    [InlineData(@"^a\_b$", "a_b", true)]
    [InlineData(@"^(?i)abc$", "ABC", true)]
    [InlineData(@"^.$", "😀", true)]
    [InlineData(@"^a{2,3}$", "aaaa", false)]
    public void A_pattern_is_read_as_Go_reads_it(string pattern, string text, bool matches) =>
        Assert.Equal(matches, _patterns.Matches(pattern, text));

    [Theory]
    [InlineData("(")]
    [InlineData("(?=a)b")]
    [InlineData(@"(a)\1")]
    [InlineData("(?m)^a$")]
    [InlineData("(?U)a+")]
    [InlineData(@"\C")]
    [InlineData("\\")]
    [InlineData("[[:nothing:]]")]
    [InlineData("[")]
    public void A_pattern_that_cannot_be_read_restricts_nothing(string pattern) =>
        Assert.True(_patterns.Matches(pattern, "zzz"));

    [Fact]
    public void No_pattern_takes_long() =>
        Assert.False(_patterns.Matches("^(a+)+$", new string('a', 100_000) + "b"));
}
