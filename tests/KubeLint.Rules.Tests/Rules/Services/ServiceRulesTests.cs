using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Rules.Tests.Bundles;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Services;

public sealed class ServiceRulesTests
{
    [Theory]
    [InlineData("{selector: {app: a}, ports: [{name: a, port: 80}, {name: b, port: 80}]}", "KL3006")]
    [InlineData("{selector: {app: a}, ports: [{name: a, port: 80}, {name: a, port: 80}]}", "KL3006")]
    [InlineData("{selector: {app: a}, ports: [{name: a, port: 80}, {name: a, port: 81}]}", "KL3006")]
    [InlineData("{selector: {app: a}, ports: [{port: 80}, {name: a, port: 81}]}", "KL3006")]
    [InlineData("{selector: {app: a}, ports: [{port: 80, nodePort: 80}]}", "KL3010")]
    [InlineData("{type: NodePort, selector: {app: a}, ports: [{port: 80, nodePort: 80}]}", "KL3002")]
    [InlineData("{type: ExternalName, externalName: 'a_b'}", "KL3007")]
    [InlineData("{type: ExternalName}", "KL3007")]
    [InlineData("{type: ExternalName, externalName: a, clusterIP: None}", "KL3010")]
    [InlineData("{type: LoadBalancer, clusterIP: None, selector: {app: a}, ports: [{port: 80}]}", "KL3010")]
    [InlineData("{selector: {app: a}, ports: [{port: 80, targetPort: '80'}]}", "KL3005")]
    [InlineData("{selector: {app: a}, ports: [{port: 80, targetPort: admin--ui}]}", "KL0424")]
    public void One_mistake_is_one_error(string spec, string code)
    {
        string text = TestBundle.Object("v1", "Service", "web", spec, "shop-dev");
        Linter linter = new(new LintSettings());
        Finding finding = Assert.Single(
            linter.Check([linter.Read(new SourceText("a.yaml", text))]).Findings, each => each.Severity == Severity.Error);
        Assert.Equal(code, finding.Rule.Code);
    }

    [Fact]
    public void A_node_port_is_taken_whatever_the_protocol()
    {
        Finding finding = Assert.Single(RuleBench.Run(
            "nodeport-range",
            ("a.yaml", Balanced("one", "{port: 53, protocol: UDP, nodePort: 30053}")),
            ("b.yaml", Balanced("two", "{port: 53, protocol: TCP, nodePort: 30053}"))));
        Assert.Equal("b.yaml", finding.Location.Source.Path);
        Assert.Equal("30053", RuleBench.Pointed(finding));
        Assert.Equal(["30053"], RuleBench.Related(finding));
    }

    [Fact]
    public void Each_of_many_Services_is_held_against_the_first_that_has_the_port() =>
        Assert.Equal(2, RuleBench.Run(
            "nodeport-range",
            ("a.yaml", Balanced("one", "{port: 53, nodePort: 30053}")),
            ("b.yaml", Balanced("one", "{port: 53, nodePort: 30053}")),
            ("c.yaml", Balanced("two", "{port: 53, nodePort: 30053}")),
            ("d.yaml", Balanced("three", "{port: 53, nodePort: 30053}"))).Count);

    [Theory]
    [InlineData("targetPort: htttp", "[{name: http, containerPort: 80}, {name: admin, containerPort: 81}]", "htttp", "http")]
    [InlineData("targetPort: 81", "[{containerPort: 80}]", "81", "80")]
    [InlineData("protocol: UDP", "[{containerPort: 80}]", "80", "80")]
    public void A_target_port_is_shown_with_the_one_that_is_declared(
        string port, string declared, string pointed, string related)
    {
        string pod = $"{{apiVersion: v1, kind: Pod, metadata: {{name: web, namespace: shop, labels: {{app: web}}}}, "
            + $"spec: {{containers: [{{name: web, image: web, ports: {declared}}}]}}}}";
        Finding finding = Assert.Single(RuleBench.Run(
            "service-target-port",
            ("a.yaml", TestBundle.Object(
                "v1", "Service", "web", $"{{selector: {{app: web}}, ports: [{{port: 80, {port}}}]}}", "shop")),
            ("b.yaml", pod)));
        Assert.Equal(pointed, RuleBench.Pointed(finding));
        Assert.Equal([related], RuleBench.Related(finding));
    }

    [Theory]
    [InlineData("Endpoints/db")]
    [InlineData("shop/EndpointSlice/*")]
    public void Addresses_declared_external_are_enough(string pattern) =>
        Assert.Empty(RuleBench.Run(
            "service-missing-selector",
            new LintSettings { External = [pattern] },
            ("a.yaml", TestBundle.Object("v1", "Service", "db", "{ports: [{port: 80}]}", "shop"))));

    [Theory]
    [InlineData(1433, "SQL Server")]
    [InlineData(9200, "Elasticsearch")]
    [InlineData(11211, "Memcached")]
    public void The_software_of_an_open_port_is_named(int port, string software) =>
        Assert.Contains(
            software,
            Assert.Single(RuleBench.Run("loadbalancer-exposed", ("a.yaml", Balanced("db", $"{{port: {port}}}")))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-internal", "true", 0)]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-internal", "false", 1)]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-scheme", "internet-facing", 1)]
    [InlineData("service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", "subnet-7", 0)]
    [InlineData("service.beta.kubernetes.io/load-balancer-source-ranges", "192.0.2.0/24,0.0.0.0/0", 1)]
    public void Annotations_say_who_may_come_in(string key, string value, int findings) =>
        Assert.Equal(findings, RuleBench.Run(
            "loadbalancer-exposed",
            ("a.yaml", $"""
                apiVersion: v1
                kind: Service
                metadata:
                  name: db
                  annotations:
                    {key}: "{value}"
                spec:
                  type: LoadBalancer
                  ports:
                    - port: 5432
                """)).Count);

    private static string Balanced(string name, string port) =>
        TestBundle.Object("v1", "Service", name, $"{{type: LoadBalancer, ports: [{port}]}}", "shop");
}
