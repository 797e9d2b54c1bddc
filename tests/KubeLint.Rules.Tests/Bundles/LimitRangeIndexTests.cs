using KubeLint.Bundles;
using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

public sealed class LimitRangeIndexTests
{
    [Theory]
    [InlineData("{type: Container, default: {cpu: 1}}", true, true)]
    [InlineData("{type: Container, max: {cpu: 1}}", true, true)]
    [InlineData("{type: Container, defaultRequest: {cpu: 1}}", true, false)]
    [InlineData("{type: Container, min: {cpu: 1}}", true, false)]
    [InlineData("{type: Container, default: {memory: 1Gi}}", false, false)]
    [InlineData("{type: Container, maxLimitRequestRatio: {cpu: 2}}", false, false)]
    [InlineData("{type: Pod, max: {cpu: 1}}", false, false)]
    [InlineData("{default: {cpu: 1}}", false, false)]
    [InlineData("{type: Container, default: [cpu]}", false, false)]
    public void What_a_range_leaves_out_the_server_fills_in(string item, bool request, bool limit)
    {
        Bundle bundle = TestBundle.Of(("a.yaml", TestBundle.Deployment("web", "{}")), ("b.yaml", Range(item)));
        Manifest workload = bundle.Only("Deployment");
        Assert.Equal(request, bundle.LimitRanges.GiveRequest(workload, "cpu"));
        Assert.Equal(limit, bundle.LimitRanges.GiveLimit(workload, "cpu"));
    }

    [Theory]
    [InlineData("a/web.yaml", "shop", "z/range.yaml", "shop", true)]
    [InlineData("a/web.yaml", "shop", "a/range.yaml", "blog", false)]
    [InlineData("a/web.yaml", "shop", "range.yaml", null, true)]
    [InlineData("a/web.yaml", null, "range.yaml", "shop", true)]
    [InlineData("a/web.yaml", null, "a/range.yaml", null, true)]
    [InlineData("a/web.yaml", null, "ranges/range.yaml", null, true)]
    public void A_range_counts_in_its_namespace_or_for_what_is_near(
        string path, string? space, string rangePath, string? rangeSpace, bool expected)
    {
        Bundle bundle = TestBundle.Of(
            (path, TestBundle.Deployment("web", "{}", space)),
            (rangePath, Range("{type: Container, default: {cpu: 1}}", rangeSpace)));
        Assert.Equal(expected, bundle.LimitRanges.GiveLimit(bundle.Only("Deployment"), "cpu"));
    }

    [Fact]
    public void A_range_beside_other_pods_is_for_those()
    {
        Bundle bundle = TestBundle.Of(
            ("a/web.yaml", TestBundle.Deployment("web", "{}")),
            ("b/api.yaml", TestBundle.Object("apps/v1", "StatefulSet", "api", "{}")),
            ("b/range.yaml", Range("{type: Container, default: {cpu: 1}}")));
        Assert.False(bundle.LimitRanges.GiveLimit(bundle.Only("Deployment"), "cpu"));
        Assert.True(bundle.LimitRanges.GiveLimit(bundle.Only("StatefulSet"), "cpu"));
    }

    private static string Range(string item, string? space = null) =>
        TestBundle.Object("v1", "LimitRange", "range", $"{{limits: [{item}]}}", space);
}
