using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Rules.Tests.Bundles;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Services;

public sealed class DanglingServiceTests
{
    private const string Rule = "dangling-service";

    [Theory]
    [InlineData("shop", Severity.Error)]
    [InlineData("store", Severity.Warning)]
    [InlineData(null, Severity.Warning)]
    public void It_is_worse_where_the_workloads_of_the_namespace_are_known(string? space, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleBench.Run(
            Rule, ("a.yaml", Service("web", "{app: web}")), ("b.yaml", TestBundle.Deployment("db", "{app: db}", space))))
            .Severity);

    [Fact]
    public void Without_any_workload_it_is_a_note() =>
        Assert.Equal(Severity.Info, Assert.Single(RuleBench.Run(Rule, ("a.yaml", Service("web", "{app: web}")))).Severity);

    [Theory]
    [InlineData("{app: wbe}", "{app: web}", "wbe", "web")]
    [InlineData("{app: web}", "{app: shop-web}", "web", "shop-web")]
    [InlineData("{app: front, tier: web}", "{app: front, tier: back}", "web", "back")]
    [InlineData("{app: front}", "{name: front}", "app", "front")]
    [InlineData("{app: front, zone: a}", "{app: front}", "zone", "{app: front}")]
    public void It_points_at_the_one_label_that_differs_on_both_sides(
        string selector, string labels, string pointed, string related)
    {
        Finding finding = Assert.Single(RuleBench.Run(
            Rule,
            ("a.yaml", Service("svc", selector)),
            ("b.yaml", TestBundle.Deployment("far", "{app: nothing}", "shop")),
            ("c.yaml", TestBundle.Deployment("near", labels, "shop"))));
        Assert.Equal(pointed, RuleBench.Pointed(finding));
        Assert.Equal([related], RuleBench.Related(finding));
        Assert.Contains("Deployment `near`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_near_is_not_named()
    {
        Finding finding = Assert.Single(RuleBench.Run(
            Rule,
            ("a.yaml", Service("svc", "{app: checkout}")),
            ("b.yaml", TestBundle.Deployment("far", "{app: payments}", "shop"))));
        Assert.Empty(finding.Related);
        Assert.Equal("{app: checkout}", RuleBench.Pointed(finding));
    }

    [Theory]
    [InlineData("Deployment/web")]
    [InlineData("shop/Pod/*")]
    public void A_workload_declared_external_may_have_the_pods(string pattern) =>
        Assert.Empty(RuleBench.Run(
            Rule, new LintSettings { External = [pattern] }, ("a.yaml", Service("web", "{app: web}"))));

    private static string Service(string name, string selector) =>
        TestBundle.Object("v1", "Service", name, $"{{selector: {selector}, ports: [{{port: 80}}]}}", "shop");
}
