using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Services;
using KubeLint.Manifests;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles.Services;

public sealed class ServicePortTests
{
    private const string Web = "containers: [{name: c, ports: [{name: http, containerPort: 8080}]}]";

    [Theory]
    [InlineData("port: [|8080|]", Web, ServicePortStatus.Declared)]
    [InlineData("port: [|80|]", Web, ServicePortStatus.NotDeclared)]
    [InlineData("port: 80, targetPort: [|8080|]", Web, ServicePortStatus.Declared)]
    [InlineData("port: 80, targetPort: [|http|]", Web, ServicePortStatus.Declared)]
    [InlineData("port: 80, targetPort: [|'8080'|]", Web, ServicePortStatus.NotDeclared)]
    [InlineData("port: 80, targetPort: [|http|], protocol: UDP", Web, ServicePortStatus.OtherProtocol)]
    [InlineData("port: [|80|]", "containers: [{name: c}]", ServicePortStatus.NothingDeclared)]
    [InlineData(
        "port: 80, targetPort: [|http|]",
        "containers: [{name: c}], initContainers: [{name: i, restartPolicy: Always, ports: [{name: http, containerPort: 1}]}]",
        ServicePortStatus.Declared)]
    [InlineData(
        "port: 80, targetPort: [|http|]",
        "containers: [{name: c}], initContainers: [{name: i, ports: [{name: http, containerPort: 1}]}]",
        ServicePortStatus.NothingDeclared)]
    [InlineData(
        "port: 53, targetPort: [|dns|], protocol: UDP",
        "containers: [{name: c, ports: [{name: dns, containerPort: 53}, {name: dns, containerPort: 53, protocol: UDP}]}]",
        ServicePortStatus.Declared)]
    public void A_port_leads_to_the_ports_of_the_pods(string port, string spec, ServicePortStatus expected)
    {
        MarkedText marked = MarkedText.Parse(Service(port));
        ServicePort found = Assert.Single(Ports(marked.Text, Pod(spec)));
        Assert.Equal(expected, found.Status);
        Assert.Equal(marked.Span, found.Place.Span);
    }

    [Fact]
    public void A_Service_without_pods_says_so() =>
        Assert.Equal(ServicePortStatus.NoPods, Assert.Single(Ports(Service("port: 80"))).Status);

    [Fact]
    public void An_ExternalName_leads_nowhere() =>
        Assert.Empty(Ports(Service("port: 80").Replace("selector", "type: ExternalName, selector", StringComparison.Ordinal)));

    [Theory]
    [InlineData("port: 80, targetPort: htpp", "http")]
    [InlineData("port: 80, targetPort: 9000", "http")]
    public void The_port_that_was_meant_is_told(string port, string nearest) =>
        Assert.Equal(nearest, Assert.Single(Ports(Service(port), Pod(Web))).Nearest?.Name);

    [Theory]
    [InlineData("apiVersion: v1\nkind: Endpoints\nmetadata: {name: web}\n", 1)]
    [InlineData(
        "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: x, labels: {kubernetes.io/service-name: web}}\n", 1)]
    [InlineData("apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: web}\n", 0)]
    [InlineData("apiVersion: v1\nkind: Endpoints\nmetadata: {name: web, namespace: other}\n", 0)]
    public void Addresses_given_by_hand_belong_to_a_Service(string endpoints, int expected)
    {
        string service = Service("port: 80").Replace("name: web}", "name: web, namespace: shop}", StringComparison.Ordinal);
        Bundle bundle = TestBundle.Of(("s.yaml", service), ("e.yaml", endpoints));
        Assert.Equal(expected, bundle.Endpoints.Of(bundle.Only("Service")).Count);
    }

    private static string Service(string port) =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{name: web}}\nspec: {{selector: {{app: web}}, ports: [{{{port}}}]}}\n";

    private static string Pod(string spec) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: x, labels: {{app: web}}}}\nspec: {{{spec}}}\n";

    private static IReadOnlyList<ServicePort> Ports(params string[] texts)
    {
        Bundle bundle = TestBundle.Of([.. texts.Select((text, index) => ($"{index}.yaml", text))]);
        return ServicePort.Of((Manifest<V1Service>)bundle.Only("Service"), bundle);
    }
}
