using KubeLint.Bundles;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

/// <summary>What patches of kustomizations change of a workload.</summary>
public sealed class KustomizedPartsTests
{
    private const string Head = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n";

    [Theory]
    [InlineData("spec: {replicas: 2}", "Replicas")]
    [InlineData("spec: {template: {spec: {containers: [{name: app, resources: {}}]}}}", "Resources")]
    [InlineData("spec: {template: {spec: {containers: [{name: app, startupProbe: {}}]}}}", "Probes")]
    [InlineData("spec: {replicas: 2, template: {spec: {resources: {}}}}", "Replicas, Resources")]
    [InlineData("spec: {volumeClaimTemplates: [{spec: {resources: {}}}]}", "None")]
    [InlineData("spec: {template: {spec: {containers: [{name: app, image: web}]}}}", "None")]
    public void A_patch_in_a_file_changes_what_it_holds(string patch, string expected) => AssertParts(
        expected,
        ("kustomization.yaml", "resources: [web.yaml]\npatches: [{path: patch.yaml}]\n"),
        ("patch.yaml", $"{Head}{patch}\n"));

    [Theory]
    [InlineData("{op: replace, path: /spec/replicas, value: 2}", "Replicas")]
    [InlineData("{op: remove, path: /spec/template/spec/containers/0/resources/limits/cpu}", "Resources")]
    [InlineData("{op: add, path: /spec/template/spec/containers/0/livenessProbe, value: {}}", "Probes")]
    [InlineData("{op: add, path: /spec/template/spec/containers/-, value: {resources: {}}}", "Resources")]
    [InlineData("{op: add, path: /spec/volumeClaimTemplates/0/spec/resources, value: {}}", "None")]
    public void Operations_change_what_they_lead_to(string operation, string expected)
    {
        AssertParts(
            expected,
            ("kustomization.yaml", $"resources: [web.yaml]\npatches:\n- target: {{kind: Deployment, name: web}}\n"
                + $"  patch: |\n    - {operation}\n"));
        AssertParts(
            expected,
            ("kustomization.yaml",
                "resources: [web.yaml]\npatches: [{path: patch.yaml, target: {kind: Deployment}}]\n"),
            ("patch.yaml", $"- {operation}\n"));
    }

    [Fact]
    public void A_patch_of_another_object_changes_nothing() => AssertParts(
        "None",
        ("kustomization.yaml", "resources: [web.yaml]\npatches: [{path: patch.yaml}]\n"),
        ("patch.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {replicas: 2}\n"));

    [Theory]
    [InlineData("{kind: Deployment}", true)]
    [InlineData("{kind: Deployment, name: w.*}", true)]
    [InlineData("{name: web}", true)]
    [InlineData("{labelSelector: app=web}", true)]
    [InlineData("{kind: Deployment, name: api}", false)]
    [InlineData("{kind: StatefulSet}", false)]
    public void A_target_may_mean_several_objects(string target, bool expected) => AssertParts(
        expected ? "Resources" : "None",
        ("kustomization.yaml", $"resources: [web.yaml]\npatches: [{{path: patch.yaml, target: {target}}}]\n"),
        ("patch.yaml", "- {op: remove, path: /spec/template/spec/containers/0/resources}\n"));

    [Fact]
    public void A_component_changes_what_stands_beside_it() => AssertParts(
        "Replicas, Probes",
        ("overlay/kustomization.yaml", "resources: [../web.yaml]\ncomponents: [../component]\n"),
        ("component/kustomization.yaml",
            "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nreplicas: [{name: web, count: 2}]\n"
            + "patches: [{path: web.yaml}]\n"),
        ("component/web.yaml",
            $"{Head}spec: {{replicas: 2, template: {{spec: {{containers: [{{livenessProbe: ~}}]}}}}}}\n"));

    private static void AssertParts(string expected, params IReadOnlyList<(string Path, string Text)> files)
    {
        Bundle bundle = TestBundle.Of([("web.yaml", TestBundle.Deployment("web", "{app: web}")), .. files]);
        PatchedParts[] all = [PatchedParts.Replicas, PatchedParts.Resources, PatchedParts.Probes];
        PatchedParts patched = all.Where(part => bundle.Kustomizations.Patch(bundle.Only("Deployment"), part))
            .Aggregate(PatchedParts.None, (parts, part) => parts | part);
        Assert.Equal(expected, patched.ToString());
    }
}
