using KubeLint.Generators.Catalogue;
using Xunit;

namespace KubeLint.Generators.Tests.Catalogue;

public sealed class RulePageParserTests
{
    private const string NoSingleBlock = "must have one block of yaml, and nothing else, in section ";

    [Fact]
    public void A_page_has_its_sections_without_the_blank_lines_around_them()
    {
        RulePage page = Read(SamplePage.Text + "\n## Exceptions\n\nNone\nto speak of.\n\n");

        Assert.Equal("Because.", page.Why);
        Assert.Equal("Do it.", page.HowToFix);
        Assert.Equal("kind: Bad\nspec:\n  a: 1\n", page.Bad);
        Assert.Equal("kind: Good\n", page.Good);
        Assert.Equal("None\nto speak of.", page.Exceptions);
    }

    [Fact]
    public void Exceptions_are_optional() => Assert.Equal("", Read(SamplePage.Text).Exceptions);

    [Fact]
    public void Windows_line_ends_change_nothing() =>
        Assert.Equal(Read(SamplePage.Text), Read(SamplePage.Text.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Theory]
    [InlineData("```sh\n## not a heading\n```")]
    [InlineData("~~~\n```\n## not a heading\n~~~")]
    [InlineData("````\n```\n## not a heading\n````")]
    public void A_heading_inside_a_fence_is_none(string fence) =>
        Assert.Equal(fence, Read(SamplePage.Text.Replace("Do it.", fence, StringComparison.Ordinal)).HowToFix);

    [Theory]
    [InlineData("## Why", "## Because", "must have 'Why' as section 1")]
    [InlineData("## How to fix", "## Fix", "must have 'How to fix' as section 2")]
    [InlineData("## Why", "Preface\n\n## Why", "must begin with the section 'Why'")]
    [InlineData("Because.", "", "has an empty section 'Why'")]
    [InlineData("## Good", "### Good", "must have 'Good' as section 4")]
    [InlineData("kind: Good\n```", "kind: Good", "has a code fence that is never closed")]
    [InlineData("kind: Good\n", "", NoSingleBlock + "'Good'")]
    [InlineData("kind: Good\n```", "kind: Good\n```\n\nmore", NoSingleBlock + "'Good'")]
    [InlineData("```yaml\nkind: Bad", "```json\nkind: Bad", NoSingleBlock + "'Bad'")]
    [InlineData("kind: Good\n```", "kind: Good\n```\n\n## More\n\nx", "may have no section but 'Exceptions' after 'Good'")]
    public void A_page_of_another_shape_is_refused(string old, string other, string problem) =>
        Assert.Equal(problem, RulePageParser.Parse(
            "Page.md", SamplePage.Text.Replace(old, other, StringComparison.Ordinal)).Problem);

    private static RulePage Read(string text)
    {
        RulePageFile file = RulePageParser.Parse("Page.md", text);
        Assert.Null(file.Problem);
        return file.Page!;
    }
}
