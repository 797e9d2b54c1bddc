using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas;

public sealed class BuiltInKindsTests
{
    [Theory]
    [InlineData("", "Pod", true)]
    [InlineData("apps", "Deployment", true)]
    [InlineData("extensions", "Ingress", true)]
    [InlineData("rbac.authorization.k8s.io", "Role", true)]
    [InlineData("rbac.authorization.k8s.io", "ClusterRole", false)]
    [InlineData("", "Namespace", false)]
    [InlineData("", "PersistentVolume", false)]
    [InlineData("storage.k8s.io", "StorageClass", false)]
    [InlineData("networking.k8s.io", "IngressClass", false)]
    [InlineData("apiextensions.k8s.io", "CustomResourceDefinition", false)]
    [InlineData("policy", "PodSecurityPolicy", false)]
    [InlineData("resource.k8s.io", "ResourceClass", false)]
    public void A_built_in_kind_is_namespaced_or_not(string group, string kind, bool isNamespaced) =>
        Assert.Equal(isNamespaced, BuiltInKinds.Find(group, kind)?.IsNamespaced);

    [Theory]
    [InlineData("example.com", "Deployment")]
    [InlineData("serving.knative.dev", "Service")]
    [InlineData("apps", "deployment")]
    [InlineData("apps", "Pod")]
    [InlineData("policy", "Eviction")]
    [InlineData("authorization.k8s.io", "SubjectAccessReview")]
    [InlineData("", "Config")]
    public void Of_other_kinds_nothing_is_known(string group, string kind) =>
        Assert.Null(BuiltInKinds.Find(group, kind));

    [Theory]
    [InlineData("Deployment", "apps/v1")]
    [InlineData("Ingress", "networking.k8s.io/v1")]
    [InlineData("Event", "v1")]
    [InlineData("HorizontalPodAutoscaler", "autoscaling/v2")]
    [InlineData("PodSecurityPolicy", null)]
    [InlineData("Eviction", null)]
    [InlineData("Config", null)]
    [InlineData("Rollout", null)]
    public void A_kind_has_its_newest_stable_version(string kind, string? apiVersion) =>
        Assert.Equal(apiVersion, BuiltInKinds.NewestOf(kind, KubernetesApi.Newest)?.ApiVersion);

    [Fact]
    public void Groups_that_are_gone_are_known_all_the_same()
    {
        Assert.Contains("extensions", BuiltInKinds.Groups());
        Assert.Contains(new ApiKind("extensions/v1beta1", "Ingress"), BuiltInKinds.InGroup("extensions"));
        Assert.DoesNotContain("audit.k8s.io", BuiltInKinds.Groups());
        Assert.Empty(BuiltInKinds.InGroup("gateway.networking.k8s.io"));
    }
}
