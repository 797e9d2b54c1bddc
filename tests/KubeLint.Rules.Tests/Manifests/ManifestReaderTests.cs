using k8s.Models;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

public sealed class ManifestReaderTests
{
    [Theory]
    [InlineData("a.yaml", "apiVersion: v1\nkind: Pod\n", DocumentKind.Manifest)]
    [InlineData("a.json", """{"apiVersion": "v1", "kind": "Pod"}""", DocumentKind.Manifest)]
    [InlineData("k/kustomization.yaml", "resources: [a.yaml]\n", DocumentKind.Kustomization)]
    [InlineData("a.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n", DocumentKind.Kustomization)]
    [InlineData("a.yaml", "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n", DocumentKind.Manifest)]
    [InlineData("p.yaml", "- op: add\n  path: /spec/replicas\n  value: 2\n", DocumentKind.Patch)]
    [InlineData("p.yaml", "apiVersion: v1\nkind: Pod\n$patch: delete\n", DocumentKind.Patch)]
    [InlineData("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n", DocumentKind.HelmChart)]
    [InlineData("values.yaml", "replicaCount: 1\n", DocumentKind.HelmChart)]
    [InlineData("c.yaml", "services:\n  web:\n    image: nginx\n", DocumentKind.Other)]
    [InlineData("c.yaml", "- 1\n- 2\n", DocumentKind.Other)]
    [InlineData("a.yaml", "kind: Pod\nmetadata:\n  name: {{ .Name }}\n", DocumentKind.Template)]
    [InlineData("a.yaml", "{{- if .x }}\nkind: Pod\n{{- end }}\n", DocumentKind.Template)]
    [InlineData("chart/templates/a.yaml", "apiVersion: v1\nkind: Pod\nx: '{{ .y }}'\n", DocumentKind.Template)]
    [InlineData("a.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n  legend: '{{pod}}'\n", DocumentKind.Manifest)]
    [InlineData("a.yaml", "kind: Pod\n  bad: indent\n", DocumentKind.Broken)]
    public void A_document_is_classified(string path, string text, DocumentKind expected) =>
        Assert.Equal(expected, Assert.Single(Read(path, text).Documents).Kind);

    [Fact]
    public void A_list_is_unrolled_and_its_items_keep_their_own_places()
    {
        ManifestFile file = Read("l.yaml", """
            apiVersion: v1
            kind: List
            items:
              - apiVersion: v1
                kind: Service
                metadata: {name: one}
              - apiVersion: v1
                kind: ConfigMap
                metadata: {name: two, namespace: shop}
            """);
        Assert.Equal(["Service/one", "shop/ConfigMap/two"], file.Manifests.Select(item => item.Identity.ToString()));
        Assert.Equal(4, file.Source.PositionAt(file.Manifests[0].At().Span.Start).Line);
        Assert.All(file.Manifests, manifest => Assert.Equal(0, manifest.Document.Index));
    }

    [Fact]
    public void Items_of_a_typed_list_may_leave_their_type_to_the_list()
    {
        ManifestFile file = Read("l.yaml", "apiVersion: v1\nkind: ServiceList\nitems:\n- metadata: {name: one}\n");
        Assert.IsType<Manifest<V1Service>>(Assert.Single(file.Manifests));
    }

    [Fact]
    public void A_kind_that_only_ends_like_a_list_is_an_object() =>
        Assert.Equal("AllowList", Assert.Single(Read("l.yaml", "apiVersion: x.io/v1\nkind: AllowList\n").Manifests).Kind);

    [Fact]
    public void Every_document_of_a_file_is_read_beside_a_broken_one()
    {
        ManifestFile file = Read("m.yaml", "apiVersion: v1\nkind: Pod\n---\na: [\n---\napiVersion: v1\nkind: Service\n");
        Assert.Equal(["Pod", "Service"], file.Manifests.Select(manifest => manifest.Kind));
        Assert.Equal([0, 2], file.Manifests.Select(manifest => manifest.Document.Index));
    }

    [Theory]
    [InlineData("apps/v1", "Deployment", "{template: {spec: {containers: [{name: a}]}}}", "spec.template")]
    [InlineData("batch/v1", "CronJob", "{jobTemplate: {spec: {template: {spec: {containers: [{name: a}]}}}}}",
        "spec.jobTemplate.spec.template")]
    [InlineData("v1", "Pod", "{containers: [{name: a}]}", "")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "{template: {spec: {containers: [{name: a}]}}}", "spec.template")]
    [InlineData("serving.knative.dev/v1", "Service", "{template: {spec: {containers: [{name: a}]}}}", "spec.template")]
    [InlineData("apps.openshift.io/v1", "DeploymentConfig", "{template: {spec: {containers: [{name: a}]}}}", "spec.template")]
    public void Workloads_of_all_kinds_have_a_pod_template(string apiVersion, string kind, string spec, string path)
    {
        PodTemplate template = ReadTemplate($"apiVersion: {apiVersion}\nkind: {kind}\nspec: {spec}\n");
        Assert.Equal(path, template.Path.ToString());
        Container container = Assert.Single(template.Containers);
        string prefix = path.Length > 0 ? $"{path}.spec" : "spec";
        Assert.Equal($"{prefix}.containers[0].name", container.At(nameof(V1Container.Name)).Path.ToString());
    }

    [Fact]
    public void Containers_know_their_roles_and_places()
    {
        PodTemplate template = ReadTemplate("""
            apiVersion: v1
            kind: Pod
            spec:
              initContainers: [{name: setup}, {name: proxy, restartPolicy: Always}]
              containers: [{name: app}]
              ephemeralContainers: [{name: debug}]
            """);
        Assert.Equal(
            [ContainerRole.Init, ContainerRole.Sidecar, ContainerRole.Main, ContainerRole.Ephemeral],
            template.Containers.Select(container => container.Role));
        Assert.Equal(
            ["spec.initContainers[0]", "spec.initContainers[1]", "spec.containers[0]", "spec.ephemeralContainers[0]"],
            template.Containers.Select(container => template.Manifest.At(container.Model).Path.ToString()));
    }

    private static PodTemplate ReadTemplate(string text) =>
        Assert.Single(Read("w.yaml", text).Manifests).PodTemplate ?? throw new InvalidOperationException("no template");

    private static ManifestFile Read(string path, string text) =>
        new Linter(new LintSettings()).Read(new SourceText(path, text));
}
