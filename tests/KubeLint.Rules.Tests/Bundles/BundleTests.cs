using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

public sealed class BundleTests
{
    [Theory]
    [InlineData("environment: production", "", "a.yaml", EnvironmentKind.Production, "the label `environment: production`")]
    [InlineData("tier: dev", "", "a.yaml", EnvironmentKind.Development, "the label `tier: dev`")]
    [InlineData("tier: web", "shop-prod", "a.yaml", EnvironmentKind.Production, "the namespace is called `shop-prod`")]
    [InlineData("env: blue", "", "overlays/staging/a.yaml", EnvironmentKind.Staging, "the folder is called `staging`")]
    [InlineData("env: test", "prod", "overlays/staging/a.yaml", EnvironmentKind.Test, "the label `env: test`")]
    [InlineData("", "", "demo/production/a.yaml", EnvironmentKind.Production, "the folder is called `production`")]
    [InlineData("", "", "a/prod.yaml", EnvironmentKind.Unknown, "nothing tells which environment it is for")]
    public void The_first_source_that_knows_decides_the_environment(
        string label, string space, string path, EnvironmentKind kind, string reason)
    {
        string metadata = $"{{name: a{(label.Length > 0 ? $", labels: {{{label}}}" : "")}"
            + $"{(space.Length > 0 ? $", namespace: {space}" : "")}}}";
        Bundle bundle = BundleOf((path, $"apiVersion: v1\nkind: Pod\nmetadata: {metadata}\n"));
        Assert.Equal(new DetectedEnvironment(kind, reason), bundle.EnvironmentOf(bundle.Files[0].Manifests[0]));
    }

    [Fact]
    public void The_labels_of_the_Namespace_decide_before_its_name()
    {
        Bundle bundle = BundleOf(
            ("a.yaml", Pod("a", "prod")),
            ("n.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: prod, labels: {stage: qa}}\n"));
        DetectedEnvironment found = bundle.EnvironmentOf(bundle.Files[0].Manifests[0]);
        Assert.Equal((EnvironmentKind.Test, "its Namespace has the label `stage: qa`"), (found.Kind, found.Reason));
    }

    [Fact]
    public void The_folder_of_a_kustomization_that_takes_the_file_in_counts()
    {
        Bundle bundle = BundleOf(
            ("base/a.yaml", Pod("a")),
            ("base/kustomization.yaml", "resources: [a.yaml]\n"),
            ("overlays/production/kustomization.yaml", "resources: [../../base]\n"));
        Assert.True(bundle.EnvironmentOf(bundle.Files[0].Manifests[0]).IsProduction);
    }

    [Fact]
    public void Overlays_that_disagree_leave_the_environment_open()
    {
        Bundle bundle = BundleOf(
            ("base/a.yaml", Pod("a")),
            ("base/kustomization.yaml", "resources: [a.yaml]\n"),
            ("overlays/dev/kustomization.yaml", "resources: [../../base]\n"),
            ("overlays/prod/kustomization.yaml", "resources: [../../base]\n"));
        Assert.Equal(EnvironmentKind.Unknown, bundle.EnvironmentOf(bundle.Files[0].Manifests[0]).Kind);
    }

    [Fact]
    public void A_forced_environment_wins_over_everything()
    {
        Bundle bundle = BundleOf(
            new LintSettings { Environment = EnvironmentKind.Test }, ("prod/a.yaml", Pod("a", "prod")));
        Assert.Equal(EnvironmentKind.Test, bundle.EnvironmentOf(bundle.Files[0].Manifests[0]).Kind);
    }

    [Theory]
    [InlineData(true, "", "")]
    [InlineData(false, "shop", "")]
    [InlineData(false, "sh*", "")]
    [InlineData(false, "", "team")]
    public void An_environment_of_the_settings_is_met_by_file_namespace_or_labels(bool isOfFile, string space, string label)
    {
        EnvironmentDefinition definition = new(
            "customers",
            EnvironmentKind.Production,
            isOfFile,
            space.Length > 0 ? [space] : [],
            label.Length > 0 ? new Dictionary<string, string> { [label] = "a" } : []);
        Bundle bundle = BundleOf(
            new LintSettings { ForAll = new FileSettings { Environments = [definition] } },
            ("live/a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop, labels: {team: a, env: dev}}\n"));
        Assert.Equal(
            new DetectedEnvironment(EnvironmentKind.Production, "the configuration counts it to `customers`")
            {
                Name = "customers",
            },
            bundle.EnvironmentOf(bundle.Files[0].Manifests[0]));
    }

    [Fact]
    public void A_kustomization_sets_the_namespace_of_what_it_takes_in()
    {
        Bundle bundle = BundleOf(
            ("a.yaml", Pod("a", "own")), ("kustomization.yaml", "namespace: set\nresources: [./a.yaml]\n"));
        Assert.Equal("set", bundle.NamespaceOf(bundle.Files[0].Manifests[0]));
    }

    [Fact]
    public void An_empty_namespace_in_a_kustomization_sets_none()
    {
        Bundle bundle = BundleOf(
            ("a.yaml", Pod("a", "own")), ("kustomization.yaml", "namespace: ''\nresources: [a.yaml]\n"));
        Assert.Equal("own", bundle.NamespaceOf(bundle.Files[0].Manifests[0]));
    }

    [Fact]
    public void The_order_in_which_files_are_given_decides_nothing()
    {
        (string Path, string Text)[] files =
        [
            ("a.yaml", Pod("a")),
            ("prod/kustomization.yaml", "resources: [../a.yaml]\n"),
            ("production/kustomization.yaml", "resources: [../a.yaml]\nnamespace: one\n"),
            ("production/kustomization.yml", "resources: [../a.yaml]\nnamespace: two\n"),
        ];
        Bundle forwards = BundleOf(files);
        Bundle backwards = BundleOf([.. files.Reverse()]);
        Manifest[] pods = [forwards.Files[0].Manifests[0], backwards.Files[0].Manifests[0]];
        Assert.Equal(forwards.EnvironmentOf(pods[0]), backwards.EnvironmentOf(pods[1]));
        Assert.Equal(forwards.NamespaceOf(pods[0]), backwards.NamespaceOf(pods[1]));
    }

    [Fact]
    public void A_file_that_a_kustomization_only_patches_with_is_no_manifest()
    {
        Bundle bundle = BundleOf(
            ("a.yaml", Pod("a")),
            ("kustomization.yaml", "resources: [a.yaml]\npatches: [{path: p.yaml}, {path: a.yaml}]\n"),
            ("p.yaml", Pod("p")));
        Assert.Equal(
            [DocumentKind.Manifest, DocumentKind.Kustomization, DocumentKind.Patch],
            bundle.Files.Select(file => file.Documents[0].Kind));
        Assert.Empty(bundle.Find("Pod", "p"));
    }

    [Theory]
    [InlineData("shop", "shop", NamespaceRelation.Same)]
    [InlineData(null, null, NamespaceRelation.Same)]
    [InlineData("shop", null, NamespaceRelation.MayBeSame)]
    [InlineData("shop", "blog", NamespaceRelation.Different)]
    public void Namespaces_relate(string? one, string? other, NamespaceRelation expected)
    {
        Bundle bundle = BundleOf(("a.yaml", Pod("a", one)), ("b.yaml", Pod("b", other)));
        Assert.Equal(expected, bundle.Relate(bundle.Files[0].Manifests[0], bundle.Files[1].Manifests[0]));
    }

    [Fact]
    public void Pods_are_found_by_all_of_their_labels()
    {
        Bundle bundle = BundleOf(
            ("a.yaml", Deployment("a", "{app: web, tier: front}")),
            ("b.yaml", Deployment("b", "{app: web}")),
            ("c.yaml", Deployment("c", "{app: api}")));
        Assert.Equal(["a", "b"], Selected(bundle, ("app", "web")));
        Assert.Equal(["a"], Selected(bundle, ("app", "web"), ("tier", "front")));
        Assert.Empty(Selected(bundle, ("app", "web"), ("tier", "back")));
        Assert.Equal(["a", "b", "c"], Selected(bundle));
    }

    [Fact]
    public void Labels_that_the_StatefulSet_controller_adds_count()
    {
        Bundle bundle = BundleOf(
            ("a.yaml", Deployment("db", "{app: db}").Replace("Deployment", "StatefulSet", StringComparison.Ordinal)));
        Assert.Equal(["db"], Selected(bundle, ("statefulset.kubernetes.io/pod-name", "db-0")));
        Assert.Empty(Selected(bundle, ("statefulset.kubernetes.io/pod-name", "other-0")));
    }

    [Theory]
    [InlineData("app/broken.yaml", "kind: Service\na: [\n", true)]
    [InlineData("app/sub/broken.yaml", "a: [\n", true)]
    [InlineData("broken.yaml", "a: [\n", true)]
    [InlineData("app/broken.yaml", "kind: Deployment\na: [\n", false)]
    [InlineData("services/broken.yaml", "a: [\n", true)]
    [InlineData("other/broken.yaml", "a: [\n", false)]
    [InlineData("app/sub/template.yaml", "kind: Service\na: {{ b }}\n{{ c }}\n", true)]
    [InlineData("services/template.yaml", "kind: Service\na: {{ b }}\n{{ c }}\n", false)]
    public void A_missing_object_may_stand_in_an_unread_document_nearby(string path, string text, bool expected)
    {
        Bundle bundle = BundleOf(("app/a.yaml", Pod("a")), ("other/b.yaml", Pod("b")), (path, text));
        Manifest pod = Assert.Single(bundle.Find("Pod", "a"));
        Assert.Equal(expected, bundle.MayBeUnread(pod, "Service"));
    }

    [Theory]
    [InlineData("app/secret.yaml", true)]
    [InlineData("services/secret.yaml", true)]
    [InlineData("other/secret.yaml", false)]
    public void A_missing_object_may_stand_in_a_file_that_could_not_be_read(string path, bool expected)
    {
        LintSettings settings = new();
        Linter linter = new(settings);
        (string Path, string Text)[] files = [("app/a.yaml", Pod("a")), ("other/b.yaml", Pod("b"))];
        Bundle bundle = new(
            [.. files.Select(file => linter.Read(new SourceText(file.Path, file.Text)))], settings, unread: [path]);
        Assert.Equal(expected, bundle.MayBeUnread(Assert.Single(bundle.Find("Pod", "a")), "Service"));
    }

    [Fact]
    public void A_missing_object_may_stand_in_a_file_that_is_too_large()
    {
        LintSettings settings = new();
        Linter linter = new(settings);
        Bundle bundle = new(
            [linter.Read(new SourceText("app/a.yaml", Pod("a"))), linter.Read(SourceText.Oversized("app/b.yaml"))],
            settings);
        Assert.True(bundle.MayBeUnread(Assert.Single(bundle.Find("Pod", "a")), "Service"));
    }

    private static string[] Selected(Bundle bundle, params (string Key, string Value)[] labels) =>
        [.. bundle.PodsWithLabels(labels.ToDictionary(label => label.Key, label => label.Value)).Select(pod => pod.Manifest.Name)];

    private static string Pod(string name, string? space = null) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}{(space is null ? "" : $", namespace: {space}")}}}\n";

    private static string Deployment(string name, string labels) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {name}}}\n"
        + $"spec: {{template: {{metadata: {{labels: {labels}}}, spec: {{containers: []}}}}}}\n";

    private static Bundle BundleOf(params (string Path, string Text)[] files) => BundleOf(new LintSettings(), files);

    private static Bundle BundleOf(LintSettings settings, params (string Path, string Text)[] files)
    {
        Linter linter = new(settings);
        return new Bundle([.. files.Select(file => linter.Read(new SourceText(file.Path, file.Text)))], settings);
    }
}
