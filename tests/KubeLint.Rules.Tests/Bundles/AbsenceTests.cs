using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

/// <summary>What may exist although the scan does not show it.</summary>
public sealed class AbsenceTests
{
    [Theory]
    [InlineData("Service/web", true)]
    [InlineData("Service/*", true)]
    [InlineData("*/web", true)]
    [InlineData("shop/Service/w*b", true)]
    [InlineData("*/Service/web", true)]
    [InlineData("store/Service/web", false)]
    [InlineData("Service/webs", false)]
    [InlineData("service/web", false)]
    [InlineData("Deployment/web", false)]
    [InlineData("web", false)]
    [InlineData("a/shop/Service/web", false)]
    public void A_pattern_of_the_settings_declares_objects_external(string pattern, bool external)
    {
        Bundle bundle = TestBundle.Of(
            new LintSettings { External = ["Other/thing", pattern] },
            ("a.yaml", TestBundle.Deployment("api", "{app: api}", "shop")));
        Assert.Equal(external, bundle.IsExternal(bundle.Only("Deployment"), "Service", "web"));
        Assert.Equal(external, bundle.MayHaveService(bundle.Only("Deployment"), "web"));
    }

    [Fact]
    public void An_object_without_a_namespace_may_need_one_of_any()
    {
        Bundle bundle = TestBundle.Of(
            new LintSettings { External = ["shop/Service/web"] }, ("a.yaml", TestBundle.Deployment("api", "{}")));
        Assert.True(bundle.IsExternal(bundle.Only("Deployment"), "Service", "web"));
        Assert.True(bundle.IsAnyExternal(bundle.Only("Deployment"), "Service"));
        Assert.False(bundle.IsAnyExternal(bundle.Only("Deployment"), "NetworkPolicy"));
    }

    [Theory]
    [InlineData("example.com/v1", "Database", "{replicas: 3}", "app", "orders", true)]
    [InlineData("example.com/v1", "Database", "{}", "app", "orders", false)]
    [InlineData("example.com/v1", "Database", "{}", "database", "orders", true)]
    [InlineData("example.com/v1", "Database", "{}", "cluster-name", "orders", true)]
    [InlineData("db.example.com/v1", "Database", "{}", "example.com/role", "primary", true)]
    [InlineData("example.com/v1", "Database", "{}", "db.example.com/role", "primary", true)]
    [InlineData("example.com/v1", "Database", "{}", "notexample.com/role", "primary", false)]
    [InlineData("example.com/v1", "Database", "{podLabels: {app: pg}}", "app", "pg", true)]
    [InlineData("example.com/v1", "Watch", "{selector: {matchLabels: {app: pg}}}", "app", "pg", false)]
    [InlineData("networking.k8s.io/v1beta1", "Ingress", "{template: {}}", "app", "orders", false)]
    public void A_custom_resource_may_make_pods(
        string apiVersion, string kind, string spec, string key, string value, bool expected)
    {
        Bundle bundle = TestBundle.Of(
            ("a.yaml", TestBundle.Object("v1", "Service", "s", "{}", "shop")),
            ("b.yaml", TestBundle.Object(apiVersion, kind, "orders", spec, "shop")),
            ("c.yaml", TestBundle.Object("other.io/v1", "Thing", "elsewhere", "{replicas: 1}", "store")));
        Dictionary<string, string> selector = new() { [key] = value };
        Assert.Equal(expected, bundle.CustomResources.MayMakePods(bundle.Only("Service"), selector));
        Assert.False(bundle.CustomResources.MayMakePods(
            bundle.Only("Service"), new Dictionary<string, string> { ["app"] = "elsewhere" }));
    }

    [Theory]
    [InlineData("orders", true)]
    [InlineData("orders-rw", true)]
    [InlineData("orders-pool-rw", true)]
    [InlineData("ordersrw", false)]
    [InlineData("pool-orders", false)]
    public void A_custom_resource_may_make_Services_called_after_it(string name, bool expected)
    {
        Bundle bundle = TestBundle.Of(
            ("a.yaml", TestBundle.Deployment("api", "{app: api}")),
            ("b.yaml", TestBundle.Object("postgresql.example.com/v1", "Cluster", "orders", "{instances: 3}")));
        Assert.Equal(expected, bundle.CustomResources.MayMakeService(bundle.Only("Deployment"), name));
    }

    [Theory]
    [InlineData("newTag: v2", true)]
    [InlineData("newTag: 1.20", true)]
    [InlineData("digest: sha256:00", true)]
    [InlineData("newTag: latest", false)]
    [InlineData("newName: other/app", false)]
    [InlineData("newTag: ''", false)]
    public void A_kustomization_may_set_the_version_of_an_image(string entry, bool expected)
    {
        Bundle bundle = TestBundle.Of(
            ("base/kustomization.yaml", "resources: [a.yaml]\n"),
            ("base/a.yaml", TestBundle.Deployment("api", "{app: api}")),
            ("prod/kustomization.yaml", $"resources: [../base]\nimages: [{{name: ghcr.io/team/app, {entry}}}]\n"),
            ("other/kustomization.yaml", "images: [{name: ghcr.io/team/other, newTag: v3}]\n"));
        Manifest deployment = bundle.Only("Deployment");
        Assert.Equal(expected, bundle.IsVersionSetFor(deployment, ImageReference.Parse("ghcr.io/team/app:latest")!));
        Assert.False(bundle.IsVersionSetFor(deployment, ImageReference.Parse("team/app")!));
        Assert.False(bundle.IsVersionSetFor(deployment, ImageReference.Parse("ghcr.io/team/other")!));
    }

    [Theory]
    [InlineData("skaffold.yaml", true)]
    [InlineData("app/skaffold.yaml", true)]
    [InlineData("ap/skaffold.yaml", false)]
    public void Skaffold_sets_the_version_of_what_it_builds_in_and_below_its_folder(string path, bool expected)
    {
        Bundle bundle = TestBundle.Of(
            (path, "apiVersion: skaffold/v4beta11\nkind: Config\nbuild: {artifacts: [{image: api}]}\n"),
            ("app/k8s/a.yaml", TestBundle.Deployment("api", "{app: api}")));
        Assert.Equal(expected, bundle.IsVersionSetFor(bundle.Only("Deployment"), ImageReference.Parse("api")!));
    }

    [Theory]
    [InlineData("resources: [../base, https://example.com/install.yaml]", true)]
    [InlineData("resources: [../base, github.com/example/shop//deploy?ref=v1.4]", true)]
    [InlineData("resources: [../base, ../forgotten]", true)]
    [InlineData("{resources: [../base], helmCharts: [{name: shop}]}", true)]
    [InlineData("{resources: [../base], generators: [chart.yaml]}", true)]
    [InlineData("resources: [../base, ../other]", true)]
    [InlineData("resources: [../base]", false)]
    [InlineData("{resources: [../base, ./extra.yaml], crds: [schema.json], helmCharts: []}", false)]
    [InlineData("resources: [https://example.com/install.yaml]", false)]
    public void A_kustomization_may_take_in_what_the_scan_does_not_show(string kustomization, bool expected)
    {
        Bundle bundle = TestBundle.Of(
            ("prod/kustomization.yaml", kustomization + "\n"),
            ("prod/extra.yaml", TestBundle.Object("v1", "ConfigMap", "extra", "{}")),
            ("other/kustomization.yaml", "resources: [nothing-here.yaml]\n"),
            ("base/kustomization.yaml", "resources: [a.yaml]\n"),
            ("base/a.yaml", TestBundle.Deployment("api", "{app: api}")));
        Assert.Equal(expected, bundle.MayBeUnread(bundle.Only("Deployment"), "Service"));
    }
}
