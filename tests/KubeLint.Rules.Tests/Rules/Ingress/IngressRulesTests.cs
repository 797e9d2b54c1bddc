using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Rules.Tests.Bundles;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Ingress;

public sealed class IngressRulesTests
{
    [Theory]
    [InlineData("{name: web, port: {number: 8080}}", "8080", Severity.Error)]
    [InlineData("{name: web, port: {name: htpp}}", "htpp", Severity.Error)]
    [InlineData("{name: wbe, port: {number: 80}}", "wbe", Severity.Warning)]
    [InlineData("{name: elsewhere, port: {number: 80}}", "elsewhere", Severity.Warning)]
    [InlineData("{name: unset, port: {number: 80}}", "unset", Severity.Info)]
    public void A_missing_port_is_an_error_and_a_missing_Service_a_warning(string backend, string pointed, Severity severity)
    {
        Finding finding = Assert.Single(RuleBench.Run(
            "dangling-ingress",
            ("a.yaml", Ingress("nginx", backend, "shop")),
            ("b.yaml", Service("web", "shop")),
            ("c.yaml", Service("elsewhere", "store")),
            ("d.yaml", Service("unset", null))));
        Assert.Equal((pointed, severity), (RuleBench.Pointed(finding), finding.Severity));
        Assert.NotEmpty(finding.Related);
    }

    [Theory]
    [InlineData("{name: web, port: {number: 80}}")]
    [InlineData("{name: web, port: {name: http}}")]
    [InlineData("{name: web}")]
    [InlineData("{name: external, port: {number: 80}}")]
    [InlineData("{name: '${SERVICE}', port: {number: 80}}")]
    public void A_backend_that_is_there_or_may_be_is_left_alone(string backend) =>
        Assert.Empty(RuleBench.Run(
            "dangling-ingress",
            new LintSettings { External = ["shop/Service/external"] },
            ("a.yaml", Ingress("nginx", backend, "shop")),
            ("b.yaml", Service("web", "shop"))));

    [Theory]
    [InlineData("nginx", true)]
    [InlineData("edge", true)]
    [InlineData("gce", true)]
    [InlineData("haproxy", false)]
    public void The_settings_provide_classes(string name, bool provided)
    {
        LintSettings settings = new()
        {
            Cluster = new ClusterFacts { IngressClasses = ["nginx"] },
            External = ["IngressClass/edge"],
        };
        Assert.Equal(provided, RuleBench.Run(
            "ingress-without-controller", settings, ("a.yaml", Ingress(name, "{name: web}", "shop"))).Count == 0);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("''")]
    [InlineData("[nginx]")]
    public void A_class_without_text_is_no_class(string name) => Assert.Contains(
        "names no class",
        Assert.Single(RuleBench.Run("ingress-without-controller", ("a.yaml", Ingress(name, "{name: web}", "shop"))))
            .Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_settings_may_name_the_default_class() =>
        Assert.Empty(RuleBench.Run(
            "ingress-without-controller",
            new LintSettings { Cluster = new ClusterFacts { DefaultIngressClass = "nginx" } },
            ("a.yaml", Ingress("null", "{name: web}", "shop"))));

    [Theory]
    [InlineData("ingress-without-network-policy", "Deployment `web`")]
    [InlineData("no-network-policy", "Deployment `web`")]
    public void A_policy_declared_external_may_select_any_pods(string rule, string named)
    {
        (string, string)[] files =
        [
            ("a.yaml", Ingress("nginx", "{name: web}", "shop")),
            ("b.yaml", Service("web", "shop")),
            ("c.yaml", TestBundle.Deployment("web", "{app: web}", "shop")),
        ];
        Assert.Contains(named, Assert.Single(RuleBench.Run(rule, files)).Message, StringComparison.Ordinal);
        Assert.Empty(RuleBench.Run(rule, new LintSettings { External = ["shop/NetworkPolicy/*"] }, files));
        Assert.Single(RuleBench.Run(rule, new LintSettings { External = ["store/NetworkPolicy/*"] }, files));
    }

    private static string Ingress(string ingressClass, string backend, string space) => TestBundle.Object(
        "networking.k8s.io/v1",
        "Ingress",
        "shop",
        $"{{ingressClassName: {ingressClass}, defaultBackend: {{service: {backend}}}}}",
        space);

    private static string Service(string name, string? space) =>
        TestBundle.Object("v1", "Service", name, "{selector: {app: web}, ports: [{port: 80, name: http}]}", space);
}
