using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

public sealed class AutoscalerIndexTests
{
    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\n";

    private const string Target = "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}";

    [Theory]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", $"{{{Target}, maxReplicas: 5}}", 5L)]
    [InlineData("autoscaling/v1", "HorizontalPodAutoscaler", $"{{{Target}, maxReplicas: 2}}", 2L)]
    [InlineData("autoscaling/v2beta2", "HorizontalPodAutoscaler", $"{{{Target}, maxReplicas: many}}", null)]
    [InlineData("keda.sh/v1alpha1", "ScaledObject", "{scaleTargetRef: {name: shop}, maxReplicaCount: 3}", 3L)]
    [InlineData("keda.sh/v1alpha1", "ScaledObject", "{scaleTargetRef: {name: shop}}", null)]
    public void Autoscalers_of_every_sort_are_known(string apiVersion, string kind, string spec, long? maximum)
    {
        string scaler = $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: scaler}}\nspec: {spec}\n";
        Autoscaler autoscaler =
            Assert.Single(Autoscalers("a/shop.yaml", ("a/shop.yaml", Deployment), ("b/hpa.yaml", scaler)));
        Assert.Equal(maximum, autoscaler.MaximumReplicas);
    }

    [Theory]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", $"{{{Target}, minReplicas: 2}}", 2L)]
    [InlineData("autoscaling/v1", "HorizontalPodAutoscaler", $"{{{Target}, minReplicas: ~}}", 1L)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", $"{{{Target}, minReplicas: few}}", null)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", $"{{{Target}, minReplicas: [2]}}", null)]
    [InlineData("keda.sh/v1alpha1", "ScaledObject", "{scaleTargetRef: {name: shop}, minReplicaCount: 3}", 3L)]
    [InlineData("keda.sh/v1alpha1", "ScaledObject", "{scaleTargetRef: {name: shop}}", 0L)]
    public void The_least_replicas_are_known(string apiVersion, string kind, string spec, long? minimum)
    {
        string scaler = $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: scaler}}\nspec: {spec}\n";
        Autoscaler autoscaler =
            Assert.Single(Autoscalers("shop.yaml", ("shop.yaml", Deployment), ("hpa.yaml", scaler)));
        Assert.Equal(minimum, autoscaler.MinimumReplicas);
    }

    [Theory]
    [InlineData("kind: StatefulSet, name: shop")]
    [InlineData("kind: Deployment, name: store")]
    [InlineData("kind: Deployment")]
    [InlineData("")]
    public void An_autoscaler_of_something_else_is_none_of_it(string target)
    {
        string scaler = Scaler().Replace(Target, $"scaleTargetRef: {{{target}}}", StringComparison.Ordinal);
        Assert.Empty(Autoscalers("shop.yaml", ("shop.yaml", Deployment), ("hpa.yaml", scaler)));
    }

    [Fact]
    public void Of_two_targets_of_one_name_the_one_beside_the_autoscaler_is_meant()
    {
        (string Path, string Text)[] files =
            [("a/shop.yaml", Deployment), ("b/shop.yaml", Deployment), ("b/hpa.yaml", Scaler())];
        Assert.Empty(Autoscalers("a/shop.yaml", files));
        Assert.Single(Autoscalers("b/shop.yaml", files));
    }

    [Fact]
    public void Of_two_targets_of_one_name_the_one_in_the_same_kustomization_is_meant()
    {
        (string Path, string Text)[] files =
        [
            ("a/shop.yaml", Deployment), ("b/shop.yaml", Deployment), ("c/hpa.yaml", Scaler()),
            ("c/kustomization.yaml", "resources: [hpa.yaml, ../a/shop.yaml]\n"),
        ];
        Assert.Single(Autoscalers("a/shop.yaml", files));
        Assert.Empty(Autoscalers("b/shop.yaml", files));
    }

    [Fact]
    public void An_autoscaler_of_another_namespace_is_none_of_it() => Assert.Empty(Autoscalers(
        "shop.yaml",
        ("shop.yaml", Deployment.Replace("name: shop", "name: shop, namespace: a", StringComparison.Ordinal)),
        ("hpa.yaml", Scaler().Replace("name: scaler", "name: scaler, namespace: b", StringComparison.Ordinal))));

    private static string Scaler() =>
        $"apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {{name: scaler}}\nspec: {{{Target}}}\n";

    private static IEnumerable<Autoscaler> Autoscalers(string workload, params (string Path, string Text)[] files)
    {
        LintSettings settings = new();
        Linter linter = new(settings);
        Bundle bundle = new([.. files.Select(file => linter.Read(new SourceText(file.Path, file.Text)))], settings);
        Manifest manifest = bundle.Find("Deployment", "shop").Single(found => found.Source.Path == workload);
        return bundle.Autoscalers.Of(manifest);
    }
}
