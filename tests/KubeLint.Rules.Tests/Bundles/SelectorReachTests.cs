using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

public sealed class SelectorReachTests
{
    [Theory]
    [InlineData("{}", "a b c")]
    [InlineData("{matchLabels: {app: a}}", "a")]
    [InlineData("{matchLabels: {app: x}}", "")]
    [InlineData("{matchLabels: {app: b}, matchExpressions: [{key: tier, operator: Exists}]}", "b")]
    [InlineData("{matchLabels: {app: a}, matchExpressions: [{key: tier, operator: Exists}]}", "")]
    [InlineData("{matchExpressions: [{key: app, operator: In, values: [a, b]}]}", "a b")]
    [InlineData("{matchExpressions: [{key: app, operator: NotIn, values: [a]}]}", "b c")]
    [InlineData("{matchExpressions: [{key: tier, operator: Exists}]}", "b")]
    [InlineData("{matchExpressions: [{key: tier, operator: DoesNotExist}]}", "a c")]
    [InlineData("{matchExpressions: [{key: tier, operator: DoesNotExist}, {key: app, operator: Exists}]}", "a")]
    public void Selectors_are_read_as_Kubernetes_does(string selector, string expected)
    {
        foreach (string? space in (string?[])[null, "shop"])
        {
            Assert.Equal(expected, Selected(
                selector,
                space,
                ("a.yaml", TestBundle.Deployment("a", "{app: a}", space)),
                ("b.yaml", TestBundle.Deployment("b", "{app: b, tier: web}", space)),
                ("c.yaml", TestBundle.Deployment("c", "{}", space)),
                ("d.yaml", TestBundle.Deployment("d", space is null ? "{}" : "{app: a, tier: web}", "else"))));
        }
    }

    [Fact]
    public void A_selector_of_everything_means_what_is_near()
    {
        string web = TestBundle.Deployment("web", "{app: web}");
        Assert.Equal("web", Selected("{}", space: null, ("one/web.yaml", web), ("two/web.yaml", web)));
    }

    [Fact]
    public void Pods_without_a_namespace_may_be_applied_into_the_one_that_is_named() =>
        Assert.Equal("web", Selected("{}", "shop", ("web.yaml", TestBundle.Deployment("web", "{app: web}"))));

    [Fact]
    public void Pods_of_a_namespace_may_be_meant_by_what_names_none() =>
        Assert.Equal("web", Selected("{}", space: null, ("one/web.yaml", TestBundle.Deployment("web", "{app: web}", "shop"))));

    private static string Selected(string selector, string? space, params (string Path, string Text)[] files)
    {
        string budget = TestBundle.Object(
            "policy/v1", "PodDisruptionBudget", "x", $"{{selector: {selector}}}", space);
        Bundle bundle = TestBundle.Of([("one/budget.yaml", budget), .. files.Select(
            file => (file.Path.Contains('/', StringComparison.Ordinal) ? file.Path : $"one/{file.Path}", file.Text))]);
        Manifest<V1PodDisruptionBudget> from = Assert.Single(bundle.All<V1PodDisruptionBudget>());
        return string.Join(
            ' ', bundle.PodsFrom(from, from.Model.Spec.Selector).Select(template => template.Manifest.Name));
    }
}
