using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas;

public sealed class ApiLifecycleTests
{
    [Fact]
    public void A_kind_that_is_gone_has_its_whole_life()
    {
        ApiLifecycle life = ApiLifecycle.Of("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema")!;

        Assert.Equal(new KubernetesVersion(1, 23), life.Introduced);
        Assert.Equal(new KubernetesVersion(1, 26), life.Deprecated);
        Assert.Equal(new KubernetesVersion(1, 29), life.Removed);
        Assert.Equal(
            ["flowcontrol.apiserver.k8s.io/v1 FlowSchema", "flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema"],
            life.Replacements.Select(kind => kind.ToString()));
        Assert.True(life.IsServedBy(new KubernetesVersion(1, 28)));
        Assert.False(life.IsServedBy(new KubernetesVersion(1, 29)));
        Assert.True(life.IsEnabled);
    }

    [Fact]
    public void A_kind_that_is_served_has_no_end()
    {
        ApiLifecycle life = ApiLifecycle.Of("apps/v1", "Deployment")!;

        Assert.Null(life.Introduced);
        Assert.Null(life.Deprecated);
        Assert.Null(life.Removed);
        Assert.Empty(life.Replacements);
        Assert.True(life.IsStored && life.IsEnabled);
    }

    [Theory]
    [InlineData("extensions/v1beta1", "Deployment", "1.16", "apps/v1 Deployment")]
    [InlineData("extensions/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1 Ingress")]
    [InlineData("policy/v1beta1", "PodSecurityPolicy", "1.25", "")]
    [InlineData("extensions/v1beta1", "PodSecurityPolicy", "1.16", "policy/v1beta1 PodSecurityPolicy")]
    [InlineData("autoscaling/v2beta2", "HorizontalPodAutoscaler", "1.26", "autoscaling/v2 HorizontalPodAutoscaler")]
    [InlineData(
        "resource.k8s.io/v1alpha3",
        "DeviceClass",
        "1.34",
        "resource.k8s.io/v1 DeviceClass,resource.k8s.io/v1beta2 DeviceClass,resource.k8s.io/v1beta1 DeviceClass")]
    public void A_kind_has_its_replacements(string apiVersion, string kind, string removed, string replacements)
    {
        ApiLifecycle life = ApiLifecycle.Of(apiVersion, kind)!;

        Assert.Equal(removed, life.Removed.ToString());
        Assert.Equal(replacements, string.Join(',', life.Replacements));
    }

    [Theory]
    [InlineData("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", true)]
    [InlineData("admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy", false)]
    [InlineData("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", true)]
    [InlineData("autoscaling/v2beta2", "HorizontalPodAutoscaler", true)]
    [InlineData("scheduling.k8s.io/v1alpha2", "PodGroup", false)]
    public void Alphas_and_newer_betas_are_off(string apiVersion, string kind, bool isEnabled) =>
        Assert.Equal(isEnabled, ApiLifecycle.Of(apiVersion, kind)!.IsEnabled);

    [Theory]
    [InlineData("audit.k8s.io/v1beta1", "Policy")]
    [InlineData("apps/v1beta1", "Scale")]
    [InlineData("autoscaling/v1", "Scale")]
    [InlineData("v1", "Config")]
    public void Files_and_subresources_are_not_stored(string apiVersion, string kind) =>
        Assert.False(ApiLifecycle.Of(apiVersion, kind)!.IsStored);

    [Theory]
    [InlineData("apps/v2", "Deployment")]
    [InlineData("example.com/v1", "Deployment")]
    [InlineData("", "")]
    public void What_never_was_has_no_life(string apiVersion, string kind) =>
        Assert.Null(ApiLifecycle.Of(apiVersion, kind));

    [Fact]
    public void The_tables_agree() => Assert.All(
        BuiltInKinds.Known,
        known => Assert.All(KubernetesApi.Versions, version => Assert.Equal(
            KubernetesApi.Of(version).Find(known.Name.ApiVersion, known.Name.Kind) is not null,
            !known.IsFile && ApiLifecycle.Of(known.Name)!.IsServedBy(version))));

    [Fact]
    public void Every_replacement_is_a_kind_of_its_own() => Assert.All(
        BuiltInKinds.Groups().SelectMany(BuiltInKinds.InGroup),
        kind => Assert.DoesNotContain(kind, ApiLifecycle.Of(kind)!.Replacements));
}
