using System.Text.Json;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

/// <summary>What comments and annotations silence, through the whole command.</summary>
public sealed class SuppressionTests : IDisposable
{
    private const string Workload = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: shop
          namespace: shop
          annotations:
            OBJECT: reason
        spec:
          selector: {matchLabels: {app: shop}}
          template:
            metadata:
              labels: {app: shop}
              annotations:
                TEMPLATE: reason
            spec:
              containers:
                - name: web
                  image: example.com/web:latest
                - name: agent
                  image: example.com/agent
        """;

    private const string CronJob = """
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: shop
          namespace: shop
        spec:
          schedule: "0 24 * * *"
          jobTemplate:
            metadata:
              annotations:
                JOB: reason
            spec:
              template:
                metadata:
                  annotations:
                    TEMPLATE: reason
                spec:
                  restartPolicy: Never
                  containers:
                    - name: web
                      image: example.com/web:latest
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_silenced_is_not_reported_and_does_not_count()
    {
        _folder.With("a.yaml", Service("# kubelint: ignore[dangling-service] made elsewhere"));

        CommandRun run = Run("scan", "--select", "dangling-service", "--fail-on", "info");

        Assert.Equal((int)ExitCode.Clean, run.ExitCode);
        Assert.Equal(
            """
            no problems found
            checked 1 object in 1 document of 1 file for Kubernetes 1.36, 0 ms
            silenced 1 finding (--verbose lists them)

            """,
            run.Output,
            ignoreLineEndingDifferences: true);
        Assert.Contains(
            "silenced 1 finding\n  a.yaml:8:5: KL3004 dangling-service, in line 6: made elsewhere\n",
            Run("scan", "--select", "dangling-service", "--verbose").Output,
            StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Findings, Run("scan", "--no-suppressions", "--fail-on", "info").ExitCode);
        Assert.Equal(["KL3004"], Codes("--select", "dangling-service", "--no-suppressions"));
    }

    [Theory]
    [InlineData("dangling-service")]
    [InlineData("Dangling-Service")]
    [InlineData("KL3004")]
    [InlineData("kl3")]
    [InlineData("services")]
    [InlineData("all")]
    [InlineData("latest-tag, KL3004")]
    public void Rules_are_named_as_everywhere(string names)
    {
        _folder.With("a.yaml", Service($"# kubelint: ignore[{names}] made elsewhere"));
        Assert.Empty(Codes("--select", "dangling-service"));
    }

    [Fact]
    public void Another_node_is_not_silenced()
    {
        _folder.With("a.yaml", Service("# kubelint: ignore[latest-tag] made elsewhere"));
        Assert.Equal(["KL3004"], Codes("--select", "dangling-service"));
        _folder.With("a.yaml", Service("# kubelint: ignore[all] made elsewhere").Replace(
            "  selector:\n", "  type: ClusterIP\n  selector:\n", StringComparison.Ordinal));
        Assert.Equal(["KL3004"], Codes("--select", "dangling-service"));
    }

    [Fact]
    public void A_whole_file_is_silenced_even_if_it_cannot_be_read()
    {
        _folder.With("a.yaml", "# kubelint: ignore-file[yaml-syntax] a draft\nkind: Pod\nmetadata: {name: a\n");
        Assert.Empty(Codes("--select", "syntax"));
        Assert.Equal((int)ExitCode.Clean, Run("scan", "--select", "syntax").ExitCode);
        Assert.StartsWith("no problems found", Run("scan", "--select", "syntax").Output, StringComparison.Ordinal);
        Assert.Equal(["KL0001"], Codes("--select", "syntax", "--no-suppressions"));
    }

    [Fact]
    public void Json_is_silenced_by_annotations_alone()
    {
        _folder.With("a.json", """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a", "namespace": "b",
             "annotations": {"kubelint.dev/ignore.latest-tag": "# kubelint: ignore[all]"}},
             "spec": {"containers": [{"name": "a", "image": "example.com/a:latest"}]}}
            """);
        Assert.Empty(Codes("--select", "latest-tag"));
    }

    [Theory]
    [InlineData("kubelint.dev/ignore.latest-tag", "KL8002")]
    [InlineData("kubelint.dev/ignore.KL800", "")]
    [InlineData("ignore-check.kube-linter.io/latest-tag", "")]
    [InlineData("kube-linter.io/ignore-all", "")]
    [InlineData("kube-linter.io/ignore-some", "KL8001 KL8002")]
    [InlineData("kubelint.dev/ignore.latest-tg", "KL0702 KL8001 KL8002")]
    public void An_annotation_holds_for_its_object_and_one_of_the_template_for_the_pods(string key, string left)
    {
        foreach (string place in (string[])["OBJECT", "TEMPLATE"])
        {
            _folder.With("a.yaml", Workload.Replace(place, key, StringComparison.Ordinal));
            string[] codes = Codes("--select", "KL8001,KL8002,unknown-suppressed-rule");
            Assert.Equal(left, string.Join(' ', codes));
        }
    }

    [Theory]
    [InlineData("kube-score/ignore", "container-image-tag", "")]
    [InlineData("kube-score/ignore", "pod-probes, container-image-tag", "")]
    [InlineData("kube-score/ignore", "\"*\"", "")]
    [InlineData("kube-score/ignore", "pod-probes", "KL8001 KL8002")]
    [InlineData("kube-score/enable", "container-image-tag", "KL8001 KL8002")]
    [InlineData("checkov.io/skip1", "CKV_K8S_14=there are no versions yet", "")]
    [InlineData("checkov.io/skip12", "CKV_K8S_14", "")]
    [InlineData("bridgecrew.io/skip1", "CKV_K8S_14=no", "")]
    [InlineData("checkov.io/skip1", "CKV_K8S_20=no", "KL8001 KL8002")]
    [InlineData("polaris.fairwinds.com/exempt", "\"true\"", "")]
    [InlineData("polaris.fairwinds.com/exempt", "\"false\"", "KL8001 KL8002")]
    [InlineData("polaris.fairwinds.com/tagNotSpecified-exempt", "\"True\"", "")]
    [InlineData("polaris.fairwinds.com/tagNotSpecified-exempt", "\"no\"", "KL8001 KL8002")]
    [InlineData("polaris.fairwinds.com/tagNotSpecified", "\"true\"", "KL8001 KL8002")]
    [InlineData("datree.skip/CONTAINERS_MISSING_IMAGE_VALUE_VERSION", "no versions yet", "")]
    public void What_is_written_for_other_tools_holds_for_the_rules_that_look_for_the_same(
        string key, string value, string left)
    {
        _folder.With("a.yaml", Workload.Replace("OBJECT: reason", $"{key}: {value}", StringComparison.Ordinal));
        Assert.Equal(left, string.Join(' ', Codes("--select", "KL8001,KL8002")));
    }

    [Theory]
    [InlineData("# checkov:skip=CKV_K8S_14:no versions yet", "KL8001")]
    [InlineData("# bridgecrew:skip=CKV_K8S_1,CKV_K8S_14", "KL8001")]
    [InlineData("# trivy:ignore:KSV-0013", "KL8001")]
    [InlineData("#trivy:ignore:AVD-KSV-0013 no versions yet", "KL8001")]
    [InlineData("# trivy:ignore:KSV001 trivy:ignore:KSV013", "KL8001")]
    [InlineData("# trivy:ignore:KSV-0013:exp:2020-01-01", "KL8001 KL8001")]
    [InlineData("# checkov:skip=CKV_K8S_1", "KL8001 KL8001")]
    public void Comments_for_other_tools_hold_too(string comment, string left)
    {
        _folder.With("a.yaml", $"{comment}\n{Pod("a")}---\n{Pod("b")}");
        Assert.Equal(left, string.Join(' ', Codes("--select", "latest-tag")));
    }

    [Theory]
    [InlineData("JOB", "KL1017")]
    [InlineData("TEMPLATE", "KL1017")]
    public void The_annotations_of_a_CronJob_hold_for_its_Jobs_and_their_pods(string place, string left)
    {
        _folder.With("a.yaml", CronJob.Replace(place, "kubelint.dev/ignore.all", StringComparison.Ordinal));
        Assert.Equal(left, string.Join(' ', Codes("--select", "KL1017,KL8001")));
    }

    [Fact]
    public void What_an_alias_brings_in_is_silenced_where_it_is_used_or_where_it_stands()
    {
        const string List = """
            apiVersion: v1
            kind: List
            items:
              - {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: b}, spec: &spec {containers: [{name: a, image: "example.com/a:latest"}]}} # ONE
              - {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: b}, spec: *spec} # TWO
            """;
        const string Ignore = "kubelint: ignore[latest-tag]";

        _folder.With("a.yaml", List);
        Assert.Equal(2, Codes("--select", "latest-tag").Length);
        _folder.With("a.yaml", List.Replace("TWO", Ignore, StringComparison.Ordinal));
        Assert.Single(Codes("--select", "latest-tag"));
        _folder.With("a.yaml", List.Replace("ONE", Ignore, StringComparison.Ordinal));
        Assert.Empty(Codes("--select", "latest-tag"));
    }

    [Fact]
    public void A_suppression_is_unused_only_if_its_rules_have_run()
    {
        _folder.With("a.yaml", Pod("a").Replace("latest", "1 # kubelint: ignore[latest-tag, KL8]", StringComparison.Ordinal));
        Assert.Empty(Codes("--select", "unused-suppression"));
        Assert.Equal(["KL0701"], Codes("--select", "unused-suppression,latest-tag"));
        Assert.Equal(2, Codes("--select", "all").Count(code => code is "KL0701"));
        Assert.Equal(["KL0701"], Codes("--select", "unused-suppression,latest-tag", "--no-suppressions"));
    }

    [Theory]
    [InlineData("# kubelint: ignore-file[unused-suppression] why", "")]
    [InlineData("# kubelint: ignore-file[KL07] why", "")]
    [InlineData("# kubelint: ignore-file[all] why", "KL0701")]
    [InlineData("# kubelint: ignore[unused-suppression] why", "KL0702 KL0701")]
    public void Rules_on_suppressions_are_silenced_by_name_for_whole_files(string comment, string left)
    {
        string pod = Pod("a").Replace("latest", "1 # kubelint: ignore[latest-tag] why", StringComparison.Ordinal);
        _folder.With("a.yaml", $"{comment}\n{pod}");
        Assert.Equal(left, string.Join(' ', Codes("--select", "KL07,latest-tag")));
    }

    [Fact]
    public void Json_and_Sarif_keep_what_is_silenced_with_the_reason()
    {
        _folder.With("a.yaml", Service("# kubelint: ignore[dangling-service] made elsewhere"));

        using JsonDocument json = JsonDocument.Parse(Run("scan", "--select", "KL3004", "--format", "json").Output);
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("suppressed").GetInt32());
        JsonElement finding = Assert.Single(json.RootElement.GetProperty("suppressed").EnumerateArray());
        Assert.Equal("KL3004", finding.GetProperty("ruleId").GetString());
        Assert.Equal(
            """{"kind":"comment","reason":"made elsewhere","path":"a.yaml","startLine":6,"startColumn":5,"endLine":6,"endColumn":54}""",
            JsonSerializer.Serialize(finding.GetProperty("suppression")));

        using JsonDocument sarif = JsonDocument.Parse(Run("scan", "--select", "KL3004", "--format", "sarif").Output);
        JsonElement result = Assert.Single(
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        JsonElement suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("accepted", suppression.GetProperty("status").GetString());
        Assert.Equal("made elsewhere", suppression.GetProperty("justification").GetString());
        Assert.Equal(6, suppression.GetProperty("location").GetProperty("physicalLocation")
            .GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static string Service(string comment) => $"""
        apiVersion: v1
        kind: Service
        metadata: {"{name: shop, namespace: shop}"}
        # kubelint is asked for nothing here
        spec:
          {comment}
          selector:
            app: shop
          ports: [{"{port: 80}"}]

        """.ReplaceLineEndings("\n");

    private static string Pod(string name) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n"
            + "  containers:\n    - name: web\n      image: example.com/web:latest\n";

    private string[] Codes(params string[] options)
    {
        CommandRun run = Run(["scan", "--format", "json", .. options]);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("ruleId").GetString()!)];
    }

    private CommandRun Run(params string[] arguments) => new CommandRun.CommandSetup
    {
        WorkingDirectory = _folder.FullPath,
        Rules = RuleCatalogue.Metadata,
    }.Run(arguments);
}
