using KubeLint.Configuration;
using KubeLint.Findings;
using Xunit;

namespace KubeLint.Rules.Tests.Configuration;

/// <summary>Selections over one another.</summary>
public sealed class RuleSelectionTests
{
    private static readonly RuleMetadata _latest = RuleCatalogue.Metadata.Single(rule => rule.Name == "latest-tag");

    [Theory]
    [InlineData("", "", true)]
    [InlineData("KL1", "", false)]
    [InlineData("KL8", "", true)]
    [InlineData("pod-security", "latest-tag", false)]
    [InlineData("latest-tag", "pod-security", false)]
    public void What_is_ignored_does_not_run_whatever_selects_it(string select, string ignore, bool runs) =>
        Assert.Equal(runs, new RuleSelection(Words(select), Words(ignore)).Includes(_latest));

    [Theory]
    [InlineData("", "KL8", false)]
    [InlineData("latest-tag", "KL8", true)]
    [InlineData("KL80", "KL8", true)]
    [InlineData("KL8", "KL80", false)]
    [InlineData("all", "pod-security", false)]
    [InlineData("KL8001", "latest-tag", false)]
    [InlineData("pod-security", "all", true)]
    [InlineData("KL1", "KL2", true)]
    public void Of_one_change_the_narrower_selector_counts(string select, string ignore, bool runs) =>
        Assert.Equal(runs, RuleSelection.Default.With(Words(select), Words(ignore)).Includes(_latest));

    [Fact]
    public void A_later_change_counts_more_than_a_narrower_earlier_one() => Assert.True(
        RuleSelection.Default.With([], ["latest-tag"]).With(["all"], []).Includes(_latest));

    [Fact]
    public void What_is_ignored_is_known_to_be()
    {
        Assert.True(RuleSelection.Default.With([], ["KL8"]).Ignores(_latest));
        Assert.True(RuleSelection.Default.With([], ["KL8"]).With(["KL1"], []).Ignores(_latest));
        Assert.False(RuleSelection.Default.With([], ["KL8"]).With(["latest-tag"], []).Ignores(_latest));
        Assert.False(new RuleSelection(["KL1"], []).Ignores(_latest));
    }

    private static string[] Words(string text) => text.Length == 0 ? [] : text.Split(',');
}
