using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

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
    public void A_built_in_kind_is_namespaced_or_not(string group, string kind, bool isNamespaced) =>
        Assert.Equal(isNamespaced, BuiltInKinds.Find(group, kind)?.IsNamespaced);

    [Theory]
    [InlineData("example.com", "Deployment")]
    [InlineData("serving.knative.dev", "Service")]
    [InlineData("apps", "deployment")]
    public void A_kind_of_another_group_is_not_built_in(string group, string kind) =>
        Assert.Null(BuiltInKinds.Find(group, kind));

    [Theory]
    [InlineData("Deployment", "apps/v1")]
    [InlineData("Ingress", "networking.k8s.io/v1")]
    [InlineData("Event", "v1")]
    [InlineData("HorizontalPodAutoscaler", "autoscaling/v2")]
    [InlineData("Rollout", null)]
    public void A_kind_has_its_newest_stable_version(string kind, string? apiVersion) =>
        Assert.Equal(apiVersion, BuiltInKinds.Named(kind)?.ApiVersion);
}
