using KubeLint.Configuration;
using KubeLint.Findings;
using Xunit;

namespace KubeLint.Rules.Tests.Configuration;

/// <summary>Which rules the profiles have.</summary>
public sealed class ProfilesTests
{
    [Fact]
    public void The_recommended_rules_are_those_that_are_on_by_default() => Assert.All(
        RuleCatalogue.Metadata,
        rule => Assert.Equal(rule.EnabledByDefault, Profiles.Recommended.Includes(rule)));

    [Fact]
    public void Every_selector_of_a_profile_means_a_rule() => Assert.All(
        Profiles.All.SelectMany(profile => profile.Select.Concat(profile.Ignore).Concat(profile.Errors)),
        selector => Assert.Contains(RuleCatalogue.Metadata, rule => RuleSelection.Matches(selector, rule)));

    [Fact]
    public void Every_profile_has_the_rules_on_what_cannot_be_read_or_is_refused() => Assert.All(
        Profiles.All,
        profile => Assert.All(
            RuleCatalogue.Metadata.Where(rule => rule is { Family: RuleFamily.Syntax, EnabledByDefault: true }),
            rule => Assert.True(profile.Includes(rule), $"{profile.Name} lacks {rule.Name}")));

    [Theory]
    [InlineData("pss-baseline", "KL8010", "KL8023")]
    [InlineData("pss-restricted", "KL8010", "KL8038")]
    public void A_level_of_the_Pod_Security_Standards_has_its_controls_alone(string name, string first, string last) =>
        Assert.Equal(
            RuleCatalogue.Metadata.Select(rule => rule.Code).Where(code =>
                string.CompareOrdinal(code, first) >= 0 && string.CompareOrdinal(code, last) <= 0),
            RuleCatalogue.Metadata.Where(rule => rule.Family != RuleFamily.Syntax && Profiles.Find(name)!.Includes(rule))
                .Select(rule => rule.Code));

    [Fact]
    public void All_is_all() => Assert.All(
        RuleCatalogue.Metadata, rule => Assert.True(Profiles.Find("all")!.Includes(rule)));

    [Fact]
    public void Profiles_go_together_without_taking_from_one_another()
    {
        RuleSelection both = Profiles.Union(["security", "pss-baseline"]);
        Assert.All(
            RuleCatalogue.Metadata,
            rule => Assert.Equal(
                Profiles.Find("security")!.Includes(rule) || Profiles.Find("pss-baseline")!.Includes(rule),
                both.Includes(rule)));
    }
}
