using KubeLint.Bundles;
using KubeLint.Bundles.Routes;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles.Routes;

public sealed class ServiceBackendsTests
{
    [Theory]
    [InlineData("networking.k8s.io/v1", "Ingress", "{defaultBackend: {service: {name: a, port: {number: 80}}}}", "a:80")]
    [InlineData(
        "networking.k8s.io/v1", "Ingress",
        "{rules: [{http: {paths: [{backend: {service: {name: a, port: {name: web}}}}]}}]}", "a:web")]
    [InlineData("extensions/v1beta1", "Ingress", "{backend: {serviceName: a, servicePort: 80}}", "a:80")]
    [InlineData("networking.k8s.io/v1", "Ingress", "{defaultBackend: {service: {name: a, port: {name: use-annotation}}}}", "")]
    [InlineData(
        "gateway.networking.k8s.io/v1", "HTTPRoute",
        "{rules: [{backendRefs: [{name: a, port: 80}, {name: b, namespace: shop}, {kind: Bucket, name: c}]}]}", "a:80 shop/b:")]
    [InlineData("gateway.networking.k8s.io/v1", "GRPCRoute", "{rules: [{backendRefs: [{name: a, port: 80}]}]}", "a:80")]
    [InlineData(
        "gateway.networking.k8s.io/v1", "HTTPRoute",
        "{rules: [{filters: [{requestMirror: {backendRef: {name: a, port: 80}}}]}]}", "a:80")]
    [InlineData("route.openshift.io/v1", "Route", "{to: {kind: Service, name: a}, port: {targetPort: web}}", "a:web")]
    [InlineData("traefik.io/v1alpha1", "IngressRoute", "{routes: [{services: [{name: a, port: 80}]}]}", "a:80")]
    [InlineData("traefik.io/v1alpha1", "IngressRoute", "{routes: [{services: [{name: a, kind: TraefikService}]}]}", "")]
    [InlineData("projectcontour.io/v1", "HTTPProxy", "{routes: [{services: [{name: a, port: 80}]}]}", "a:80")]
    [InlineData("v1", "Service", "{rules: [{backendRefs: [{name: a}]}]}", "")]
    [InlineData("networking.k8s.io/v1", "Ingress", "[]", "")]
    public void Ingresses_and_routes_name_Services(string apiVersion, string kind, string spec, string expected)
    {
        Bundle bundle = TestBundle.Of(("a.yaml", TestBundle.Object(apiVersion, kind, "x", spec)));
        Assert.Equal(expected, string.Join(' ', ServiceBackends.Of(bundle.Only(kind)).Select(
            backend => $"{(backend.Namespace is { } space ? $"{space}/" : "")}{backend.Name}:{backend.Port}")));
    }
}
