using KubeLint.Configuration;
using KubeLint.Schemas;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.PodSpecs;

/// <summary>Of a mistake that the schema sees too, only the rule that says more speaks.</summary>
public sealed class PodViolationTests
{
    [Theory]
    [InlineData("KL0505", "containers: [{name: a, image: a}, {name: a, image: a}]")]
    [InlineData("KL0505", "containers: [], initContainers: [{name: a, image: a}, {name: a, image: a}]")]
    [InlineData("KL0510", "containers: [], volumes: [{name: a, emptyDir: {}}, {name: a, emptyDir: {}}]")]
    [InlineData(
        "KL0510",
        "containers: [{name: a, image: a, volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /a}]}]")]
    [InlineData(
        "KL0515",
        "containers: [{name: a, ports: [{containerPort: 1, protocol: UDP}, {containerPort: 1, protocol: UDP}]}]")]
    [InlineData("KL0517", "containers: [{name: a, image: a, env: [{name: A, value: a}, {name: A, value: b}]}]")]
    [InlineData("KL0521", "containers: [{name: a, image: a, resources: {limits: {memory: 1GB}}}]")]
    [InlineData("KL0521", "containers: [], volumes: [{name: a, emptyDir: {sizeLimit: 1GB}}]")]
    [InlineData("KL0528", "containers: [], schedulingGates: [{name: a}, {name: a}]")]
    [InlineData("KL0529", "containers: [], serviceAccount: a, serviceAccountName: b")]
    public void One_mistake_is_reported_once(string code, string spec)
    {
        string[] schema = ["KL0103", "KL0105", "KL0107", "KL0203"];
        Assert.Equal([code], Codes(spec, [code, .. schema]));
        Assert.Single(Codes(spec, schema));
        Assert.Empty(Run(spec, new RuleSelection(schema, [code])));
    }

    [Theory]
    [InlineData("Always", "KL0507")]
    [InlineData("${POLICY}", "KL0101")]
    public void A_native_sidecar_that_the_version_does_not_know_is_reported_once(string policy, string code)
    {
        string spec = $"containers: [], initContainers: [{{name: a, image: a, restartPolicy: '{policy}'}}]";

        Assert.Equal([code], Run(spec, new RuleSelection(["KL0101", "KL0507"], []), new KubernetesVersion(1, 27)));
    }

    [Theory]
    [InlineData("KL0107", "containers: [{name: a, image: a, env: [{name: A, value: a}, {name: A, value: b$(A)}]}]")]
    [InlineData("KL0203", "containers: [], serviceAccount: a, serviceAccountName: a")]
    public void What_no_rule_of_pods_reports_is_left_to_the_schema(string code, string spec) =>
        Assert.Equal([code], Codes(spec, ["KL0107", "KL0203", "KL0517", "KL0529"]));

    private static IReadOnlyList<string> Codes(string spec, IReadOnlyList<string> rules) =>
        Run(spec, new RuleSelection(rules, []));

    private static IReadOnlyList<string> Run(
        string spec, RuleSelection selection, KubernetesVersion? version = null)
    {
        KubernetesVersionRange? versions = version is { } only ? new KubernetesVersionRange(only) : null;
        Linter linter = new(new LintSettings { Rules = selection, KubernetesVersions = versions });
        SourceText text = new(
            "a.yaml", $"{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {{{spec}}}}}");
        return [.. linter.Check([linter.Read(text)]).Findings.Select(finding => finding.Rule.Code)];
    }
}
