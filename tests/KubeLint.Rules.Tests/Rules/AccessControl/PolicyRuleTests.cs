using k8s.Models;
using KubeLint.Rules.AccessControl;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.AccessControl;

/// <summary>What a rule of a role allows, held against what the API server's RBAC authorizer decides.</summary>
public sealed class PolicyRuleTests
{
    [Theory]
    [InlineData("get", "", "pods")]
    [InlineData("*", "*", "*")]
    [InlineData("list,get", "apps,", "deployments,pods")]
    [InlineData("*,list", "", "services,*")]
    public void A_request_is_allowed_if_verb_group_and_resource_are_listed(string verbs, string groups, string resources) =>
        Assert.True(Rule(verbs, groups, resources).Allows("get", "", "pods"));

    [Theory]
    [InlineData("list", "", "pods")]
    [InlineData("GET", "", "pods")]
    [InlineData("get", "apps", "pods")]
    [InlineData("get", "", "pod")]
    [InlineData("get", "", "Pods")]
    [InlineData("get", "", "pods/log")]
    [InlineData("get", "", "*/pods")]
    [InlineData("get", "", "po*")]
    [InlineData("ge*", "", "pods")]
    public void What_is_written_otherwise_allows_nothing(string verbs, string groups, string resources) =>
        Assert.False(Rule(verbs, groups, resources).Allows("get", "", "pods"));

    [Theory]
    [InlineData("pods/exec", true)]
    [InlineData("*/exec", true)]
    [InlineData("*", true)]
    [InlineData("pods", false)]
    [InlineData("pods/*", false)]
    [InlineData("*/*", false)]
    [InlineData("*/exe", false)]
    [InlineData("*/xexec", false)]
    [InlineData("*exec", false)]
    [InlineData("nodes/exec", false)]
    public void A_subresource_is_named_in_full_or_with_a_star_before_it(string resource, bool isAllowed) =>
        Assert.Equal(isAllowed, Rule("create", "", resource).Allows("create", "", "pods/exec"));

    [Fact]
    public void A_rule_for_some_names_does_not_allow_requests_for_any_name()
    {
        PolicyRule rule = Rule("get", "", "pods") with { Model = Model("get", "", "pods", "shop") };
        Assert.True(rule.IsLimitedToNames);
        Assert.False(rule.Allows("get", "", "pods"));
    }

    [Fact]
    public void A_rule_without_lists_allows_nothing()
    {
        PolicyRule rule = new(new V1PolicyRule());
        Assert.False(rule.Allows("get", "", "pods"));
        Assert.False(rule.AllowsEverything);
        Assert.False(rule.AllowsEveryUrl);
        Assert.False(rule.IsReadOnly);
        Assert.False(rule.IsLimitedToNames);
        Assert.Equal(-1, rule.VerbThatAllows("get"));
        Assert.Equal(-1, rule.ResourceThatAllows("pods"));
    }

    [Theory]
    [InlineData("*,get", 1)]
    [InlineData("list,*", 1)]
    [InlineData("get,get", 0)]
    [InlineData("list", -1)]
    public void The_verb_itself_is_shown_before_a_star(string verbs, int entry) =>
        Assert.Equal(entry, Rule(verbs, "", "pods").VerbThatAllows("get"));

    [Theory]
    [InlineData("*,pods/exec,*/exec", 1, 1)]
    [InlineData("*,*/exec", 1, 1)]
    [InlineData("pods,*", -1, 1)]
    [InlineData("pods", -1, -1)]
    public void A_resource_that_is_named_is_shown_before_a_star(string resources, int named, int allowing)
    {
        PolicyRule rule = Rule("create", "", resources);
        Assert.Equal(named, rule.ResourceThatNames("pods/exec"));
        Assert.Equal(allowing, rule.ResourceThatAllows("pods/exec"));
    }

    [Theory]
    [InlineData("*", "*", "*", true)]
    [InlineData("get,list,watch,create,update,patch,delete", "*", "*", true)]
    [InlineData("get,list,watch,create,update,patch", "*", "*", false)]
    [InlineData("*", "", "*", false)]
    [InlineData("*", "*", "pods,*/*", false)]
    public void Everything_is_all_groups_all_resources_and_all_usual_verbs(
        string verbs, string groups, string resources, bool isEverything) =>
        Assert.Equal(isEverything, Rule(verbs, groups, resources).AllowsEverything);

    [Theory]
    [InlineData("get,list,watch", true)]
    [InlineData("get,create", false)]
    [InlineData("*", false)]
    public void To_read_is_to_get_list_and_watch(string verbs, bool isReadOnly) =>
        Assert.Equal(isReadOnly, Rule(verbs, "", "pods").IsReadOnly);

    [Fact]
    public void URLs_are_no_resources()
    {
        PolicyRule rule = new(new V1PolicyRule { NonResourceURLs = ["*"], Verbs = ["*"] });
        Assert.True(rule.AllowsEveryUrl);
        Assert.False(rule.AllowsEverything);
        Assert.False(rule.Allows("get", "", "pods"));
    }

    private static PolicyRule Rule(string verbs, string groups, string resources) =>
        new(Model(verbs, groups, resources));

    private static V1PolicyRule Model(string verbs, string groups, string resources, string? names = null) => new()
    {
        Verbs = verbs.Split(','),
        ApiGroups = groups.Split(','),
        Resources = resources.Split(','),
        ResourceNames = names?.Split(','),
    };
}
