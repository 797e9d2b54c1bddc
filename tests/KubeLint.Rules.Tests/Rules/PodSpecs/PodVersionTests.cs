using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.PodSpecs;

/// <summary>The strictest target version decides, and messages name it.</summary>
public sealed class PodVersionTests
{
    private const string Refused = "the API server refuses such a pod";

    [Theory]
    [InlineData("invalid-env-name", "env: [{name: 'A B'}]", "1.31", "1.32")]
    [InlineData("invalid-env-name", "env: [{name: ..}]", "1.25", "1.33")]
    [InlineData("misplaced-container-field", "restartPolicy: OnFailure", "1.34", "1.35")]
    [InlineData("invalid-lifecycle-hook", "lifecycle: {preStop: {sleep: {seconds: 0}}}", "1.32", "1.33")]
    [InlineData(
        "invalid-env-source", "env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.hostIPs}}}]", "1.28", "1.29")]
    public void A_container_is_judged_by_the_oldest_version(string rule, string fields, string old, string recent)
    {
        string pod = $"{{containers: [{{name: web, image: 'web:1', {fields}}}]}}";
        Assert.NotEmpty(Run(rule, pod, old));
        Assert.NotEmpty(Run(rule, pod, $"{old}..1.36"));
        Assert.Empty(Run(rule, pod, recent));
        Assert.Empty(Run(rule, pod, versions: null));
    }

    [Theory]
    [InlineData("invalid-pod-dns", "dnsConfig: {searches: [_a.b_c]}", "1.32", "1.33")]
    [InlineData(
        "misplaced-container-field",
        "initContainers: [{name: a, image: 'a:1', restartPolicy: Always}]",
        "1.28",
        "1.29")]
    public void A_pod_is_judged_by_the_oldest_version(string rule, string fields, string old, string recent)
    {
        string pod = $"{{{fields}, containers: [{{name: web, image: 'web:1'}}]}}";
        Assert.NotEmpty(Run(rule, pod, old));
        Assert.NotEmpty(Run(rule, pod, $"{old}..1.36"));
        Assert.Empty(Run(rule, pod, recent));
        Assert.Empty(Run(rule, pod, versions: null));
    }

    [Theory]
    [InlineData("conflicting-pod-settings", "hostUsers: false, hostNetwork: true, containers: []")]
    [InlineData(
        "invalid-security-context",
        "containers: [{name: web, image: 'web:1', securityContext: {procMount: Unmasked}}]")]
    public void What_old_versions_drop_is_judged_if_one_version_knows_it(string rule, string fields)
    {
        Assert.Empty(Run(rule, $"{{{fields}}}", "1.32"));
        Assert.NotEmpty(Run(rule, $"{{{fields}}}", "1.32..1.33"));
        Assert.NotEmpty(Run(rule, $"{{{fields}}}", versions: null));
    }

    [Theory]
    [InlineData(
        "invalid-env-name",
        "env: [{name: 'A:B'}]",
        Refused + " in Kubernetes 1.28: before 1.32 there are stricter rules for such names")]
    [InlineData("invalid-env-name", "env: [{name: 'A=B'}]", Refused)]
    [InlineData(
        "invalid-lifecycle-hook", "lifecycle: {preStop: {sleep: {seconds: 0}}}", Refused + " in Kubernetes 1.28")]
    [InlineData("invalid-lifecycle-hook", "lifecycle: {preStop: {sleep: {seconds: -1}}}", Refused)]
    public void A_message_names_the_version_that_decides(string rule, string fields, string why) => Assert.Equal(
        why, Assert.Single(Run(rule, $"{{containers: [{{name: web, image: 'web:1', {fields}}}]}}", "1.28..1.36")).Why);

    private static IReadOnlyList<Finding> Run(string rule, string pod, string? versions) => RuleBench.Run(
        rule,
        new LintSettings { KubernetesVersions = versions is null ? null : Parse(versions) },
        ("a.yaml", $"{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {pod}}}"));

    private static KubernetesVersionRange Parse(string text)
    {
        KubernetesVersion[] ends = [.. text.Split("..").Select(end =>
        {
            Assert.True(KubernetesVersion.TryParse(end, out KubernetesVersion version));
            return version;
        })];
        return new KubernetesVersionRange(ends[0], ends[^1]);
    }
}
