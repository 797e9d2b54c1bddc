using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Ingress;

/// <summary>Of a mistake that the schema or a rule about any object sees too, only the named rule speaks.</summary>
public sealed class SharedMistakeTests
{
    [Theory]
    [InlineData("path: /")]
    [InlineData("path: /, pathType: ~")]
    [InlineData("path: /, pathType: ''")]
    [InlineData("path: /, pathType: prefix")]
    [InlineData("path: api, pathType: Prefix")]
    public void A_path_is_reported_once(string path) => Assert.Equal(
        ["KL5006"],
        CodesOf($"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: web}}, spec: {{rules: [{{http: "
            + $"{{paths: [{{{path}, backend: {{service: {{name: web, port: {{number: 80}}}}}}}}]}}}}]}}}}"));

    [Theory]
    [InlineData("path: /, pathType: 3", "KL0102")]
    [InlineData("path: /, pathtype: Prefix", "KL0101")]
    public void What_the_schema_can_say_better_is_left_to_it(string path, string code) => Assert.Equal(
        [code],
        CodesOf($"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: web}}, spec: {{rules: [{{http: "
            + $"{{paths: [{{{path}, backend: {{service: {{name: web, port: {{number: 80}}}}}}}}]}}}}]}}}}"));

    [Theory]
    [InlineData("ingress: [{from: [{}]}]", "KL6005")]
    [InlineData("ingress: [{from: [{podselector: {}}]}]", "KL0101")]
    [InlineData("ingress: [{form: [{podSelector: {}}]}]", "KL0101")]
    [InlineData("policyTypes: [Egres], ingress: [{from: [{podSelector: {}}]}]", "KL0104")]
    [InlineData("policyTypes: [Egress], ingress: [{}]", "KL6006")]
    public void A_flaw_of_a_policy_is_reported_once(string spec, string code) => Assert.Equal(
        [code],
        CodesOf($"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: web}}, "
            + $"spec: {{podSelector: {{}}, {spec}}}}}"));

    private static IEnumerable<string> CodesOf(string text)
    {
        Linter linter = new(new LintSettings { Rules = new RuleSelection(["KL0", "KL5006", "KL6005", "KL6006"], []) });
        return linter.Check([linter.Read(new SourceText("a.yaml", text))]).Findings
            .Where(finding => finding.Severity > Severity.Info)
            .Select(finding => finding.Rule.Code);
    }
}
