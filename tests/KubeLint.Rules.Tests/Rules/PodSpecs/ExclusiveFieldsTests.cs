using System.Reflection;
using System.Text.Json.Serialization;
using Xunit;
using k8s.Models;

namespace KubeLint.Rules.Tests.Rules.PodSpecs;

/// <summary>Rules list the fields of which one is to be set; the models tell whether all are there.</summary>
public sealed class ExclusiveFieldsTests
{
    private const string Pod = "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: %}";
    private const string Container = "{containers: [{name: web, image: 'web:1', %}]}";

    public static TheoryData<string, Type, string, string> Choices => new()
    {
        { "invalid-volume", typeof(V1Volume), "name", "{volumes: [%], containers: []}" },
        {
            "invalid-volume",
            typeof(V1VolumeProjection),
            "",
            "{volumes: [{name: a, projected: {sources: [%]}}], containers: []}"
        },
        { "invalid-env-source", typeof(V1EnvVarSource), "", Container.Replace("%", "env: [{name: A, valueFrom: %}]") },
        { "invalid-env-source", typeof(V1EnvFromSource), "prefix", Container.Replace("%", "envFrom: [%]") },
        { "invalid-probe", typeof(V1Probe), "Seconds Threshold", Container.Replace("%", "livenessProbe: %") },
        { "invalid-lifecycle-hook", typeof(V1LifecycleHandler), "", Container.Replace("%", "lifecycle: {preStop: %}") },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Every_two_fields_exclude_each_other(string rule, Type type, string others, string pod)
    {
        string[] fields = [.. FieldsOf(type).Where(field => !others.Split(' ').Any(
            other => other.Length > 0 && field.EndsWith(other, StringComparison.Ordinal)))];
        Assert.True(fields.Length > 1);
        foreach (string field in fields)
        {
            string another = field == fields[0] ? fields[1] : fields[0];
            Assert.Contains(
                Messages(rule, pod, $"{{name: a, {another}: {{}}, {field}: {{}}}}"),
                message => message.EndsWith($"both `{another}` and `{field}`", StringComparison.Ordinal));
            Assert.DoesNotContain(
                Messages(rule, pod, $"{{name: a, {field}: {{}}}}"),
                message => message.Contains(" both ", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> FieldsOf(Type type) =>
        type.GetProperties().Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)
            .OfType<string>().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Messages(string rule, string pod, string item) =>
        RuleBench.Run(rule, ("a.yaml", Pod.Replace("%", pod.Replace("%", item)))).Select(finding => finding.Message);
}
