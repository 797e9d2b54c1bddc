using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Findings;

public sealed class FieldKeyTests
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {app.kubernetes.io/name: web}}
        spec:
          containers:
            - name: web
              ports: [{containerPort: 80}, {containerPort: 80}, {containerPort: 443}]
              env:
                - {name: A, value: x}
                - {name: A, value: y}
                - {name: B, value: z}
            - image: nameless
        """;

    [Theory]
    [InlineData("spec.containers[name=web]", "spec", "containers", 0)]
    [InlineData("spec.containers[name=web].image", "spec", "containers", 0, "image")]
    [InlineData("spec.containers[1].image", "spec", "containers", 1, "image")]
    [InlineData("spec.containers[name=web].ports[0]", "spec", "containers", 0, "ports", 0)]
    [InlineData("spec.containers[name=web].ports[containerPort=443]", "spec", "containers", 0, "ports", 2)]
    [InlineData("spec.containers[name=web].env[1].value", "spec", "containers", 0, "env", 1, "value")]
    [InlineData("spec.containers[name=web].env[name=B].value", "spec", "containers", 0, "env", 2, "value")]
    [InlineData("spec.containers[name=web].command[0]", "spec", "containers", 0, "command", 0)]
    [InlineData("spec.containers[7].image", "spec", "containers", 7, "image")]
    [InlineData("spec.missing[0].name", "spec", "missing", 0, "name")]
    [InlineData("metadata.labels[\"app.kubernetes.io/name\"]", "metadata", "labels", "app.kubernetes.io/name")]
    [InlineData("spec", "spec")]
    [InlineData("")]
    public void An_item_is_known_by_what_tells_it_from_the_others(string key, params object[] steps)
    {
        ManifestFile file = new Linter(new LintSettings()).Read(new SourceText("pod.yaml", Pod));
        FieldPath path = steps.Aggregate(
            FieldPath.Root, (path, step) => step is int index ? path.Index(index) : path.Key((string)step));

        Place place = Assert.Single(file.Manifests).At(path);
        string text = place.Path.ToString();
        Assert.Equal(key, FieldKey.Of(place, text) ?? text);
    }
}
