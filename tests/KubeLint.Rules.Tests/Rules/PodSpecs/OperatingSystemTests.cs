using System.Reflection;
using System.Text.Json.Serialization;
using Xunit;
using k8s.Models;

namespace KubeLint.Rules.Tests.Rules.PodSpecs;

/// <summary>The rule lists what a Windows pod cannot have; the models tell whether anything is missing.</summary>
public sealed class OperatingSystemTests
{
    private static readonly string[] ForAll = ["runAsNonRoot", "windowsOptions"];

    [Theory]
    [InlineData(typeof(V1PodSecurityContext), "securityContext: %, containers: [{name: web, image: 'web:1'}]")]
    [InlineData(typeof(V1SecurityContext), "containers: [{name: web, image: 'web:1', securityContext: %}]")]
    public void A_windows_pod_has_no_settings_of_linux(Type type, string pod)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(pod);
        foreach (string field in type.GetProperties()
            .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>())
        {
            string spec = $"os: {{name: windows}}, {pod.Replace("%", $"{{{field}: {{}}}}", StringComparison.Ordinal)}";
            bool isRefused = RuleBench.Run(
                "invalid-security-context",
                ("a.yaml", $"{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {{{spec}}}}}"))
                .Any(finding => finding.Message == $"A Windows pod cannot have `{field}`");
            Assert.Equal(!ForAll.Contains(field, StringComparer.Ordinal), isRefused);
        }
    }
}
