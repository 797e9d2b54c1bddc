using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Objects;

public sealed class InvalidObjectNameTests
{
    private const string Service = "Kubernetes before 1.34 refuses it: the name of a Service is an RFC 1035 label";
    private const string StatefulSet =
        "Kubernetes from 1.27 on refuses it: the name of a StatefulSet is an RFC 1123 label";

    [Theory]
    [InlineData("v1", "Service", "1st", null, null)]
    [InlineData("v1", "Service", "1st", "1.34", null)]
    [InlineData("v1", "Service", "1st", "1.33", Service)]
    [InlineData("v1", "Service", "1st", "1.33..1.36", Service)]
    [InlineData("apps/v1", "StatefulSet", "a.b", "1.26", null)]
    [InlineData("apps/v1", "StatefulSet", "a.b", "1.27", "the API server refuses it: it must be an RFC 1123 label")]
    [InlineData("apps/v1", "StatefulSet", "a.b", "1.26..1.30", StatefulSet)]
    public void The_strictest_version_decides(string group, string kind, string name, string? versions, string? why)
    {
        IReadOnlyList<Finding> findings = RuleBench.Run(
            "invalid-object-name",
            new LintSettings { KubernetesVersions = Versions(versions) },
            ("a.yaml", $"apiVersion: {group}\nkind: {kind}\nmetadata: {{name: {name}}}\n"));
        Assert.Equal(why, findings.SingleOrDefault()?.Why);
    }

    private static KubernetesVersionRange? Versions(string? text)
    {
        if (text is null)
        {
            return null;
        }

        KubernetesVersion[] ends = [.. text.Split("..").Select(Parse)];
        return new KubernetesVersionRange(ends[0], ends[^1]);
    }

    private static KubernetesVersion Parse(string text)
    {
        Assert.True(KubernetesVersion.TryParse(text, out KubernetesVersion version));
        return version;
    }
}
