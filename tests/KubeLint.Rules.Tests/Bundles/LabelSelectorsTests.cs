using k8s.Models;
using KubeLint.Bundles;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

public sealed class LabelSelectorsTests
{
    private static readonly Dictionary<string, string> Labels = new() { ["app"] = "web", ["tier"] = "front" };

    [Theory]
    [InlineData("app", "In", "web,api", true)]
    [InlineData("app", "In", "api", false)]
    [InlineData("zone", "In", "a", false)]
    [InlineData("app", "NotIn", "api", true)]
    [InlineData("app", "NotIn", "web", false)]
    [InlineData("zone", "NotIn", "a", true)]
    [InlineData("app", "Exists", "", true)]
    [InlineData("zone", "Exists", "", false)]
    [InlineData("app", "DoesNotExist", "", false)]
    [InlineData("zone", "DoesNotExist", "", true)]
    public void An_expression_matches_as_Kubernetes_defines_its_operator(
        string key, string operatorName, string values, bool expected)
    {
        V1LabelSelectorRequirement requirement = new()
        {
            Key = key,
            OperatorProperty = operatorName,
            Values = values.Length > 0 ? values.Split(',') : null,
        };
        Assert.Equal(expected, LabelSelectors.Matches(requirement, Labels));
    }

    [Fact]
    public void Labels_and_expressions_must_all_match()
    {
        V1LabelSelector selector = new()
        {
            MatchLabels = new Dictionary<string, string> { ["app"] = "web" },
            MatchExpressions = [new V1LabelSelectorRequirement { Key = "tier", OperatorProperty = "Exists" }],
        };
        Assert.True(LabelSelectors.Matches(selector, Labels));
        Assert.False(LabelSelectors.Matches(selector, new Dictionary<string, string> { ["app"] = "web" }));
    }

    [Fact]
    public void An_empty_selector_matches_everything() =>
        Assert.True(LabelSelectors.Matches(new V1LabelSelector(), new Dictionary<string, string>()));
}
