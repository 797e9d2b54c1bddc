using System.Text.Json;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

/// <summary>What <c>kubelint baseline</c> writes, and what <c>scan --baseline</c> makes of it.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Usual = "kubelint.baseline.json";

    // Tests of the baseline must not change with the rules.
    private const string Rule = "dangling-service";

    private readonly TemporaryFolder _folder = new();

    public BaselineTests() => _folder
        .With("app/web.yaml", Service("web"))
        .With("app/db.yaml", Service("db") + "---\n" + Service("cache"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_lists_what_is_found_and_writing_it_again_changes_nothing()
    {
        CommandRun first = Baseline();
        string text = Text(Usual);
        CommandRun second = Baseline();

        Assert.Equal((0, "", $"{Usual}: 3 findings, 3 added\n"), (first.ExitCode, first.Output, first.Error));
        Assert.Equal($"{Usual}: 3 findings, nothing changed\n", second.Error);
        Assert.Equal(
            """
            {
              "kubelintBaseline": 1,
              "findings": [
                {"file":"app/db.yaml","object":"shop/Service/cache","rule":"KL3004","field":"spec.selector"},
                {"file":"app/db.yaml","object":"shop/Service/db","rule":"KL3004","field":"spec.selector"},
                {"file":"app/web.yaml","object":"shop/Service/web","rule":"KL3004","field":"spec.selector"}
              ]
            }

            """,
            text);
        Assert.Equal(text, Text(Usual));
    }

    [Fact]
    public void Old_findings_are_not_reported_and_do_not_fail()
    {
        Baseline();

        CommandRun run = Scan("--baseline", Usual);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("no new problems found\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\nnot shown: 3 old findings in {Usual}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_finding_is_reported_and_fails()
    {
        Baseline();
        _folder.With("app/more.yaml", Service("more"));

        CommandRun run = Scan("--baseline", Usual);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Service `more` selects no pods", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Service `web`", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 new info\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_baseline_itself_is_not_checked()
    {
        Baseline("--output", "old.json");

        CommandRun run = Scan("--baseline", "old.json");

        Assert.Contains("checked 3 objects in 3 documents of 2 files", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_usual_baseline_is_no_manifest_even_where_nobody_names_it()
    {
        Baseline();

        Assert.DoesNotContain("left out", Scan().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_and_documents_may_move_and_files_may_be_renamed()
    {
        Baseline();
        _folder.With("app/db.yaml", "# moved\n\n---\n" + Service("cache") + "---\n" + Service("db"))
            .With("deploy/shop/web.yaml", "\n" + Service("web"));
        File.Delete(_folder.PathOf("app/web.yaml"));

        CommandRun run = Scan("--baseline", Usual);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("3 old findings", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_may_be_put_in_front_of_others()
    {
        _folder.With("app/pod.yaml", PodOf("web"));
        string[] what = ["app/pod.yaml", "--select", "KL8", "--fail-on", "info"];
        CommandRun before = Setup().Run(["baseline", "app/pod.yaml", "--select", "KL8"]);
        _folder.With("app/pod.yaml", PodOf("proxy", "web"));

        CommandRun run = Setup().Run(["scan", .. what, "--baseline", Usual, "--format", "compact"]);

        Assert.Contains("added", before.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("`web`", run.Output, StringComparison.Ordinal);
        Assert.Contains("`proxy`", run.Output, StringComparison.Ordinal);

        static string PodOf(params string[] images) =>
            "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  containers:\n"
            + string.Concat(images.Select(image => $"  - {{name: {image}, image: {image}}}\n"));
    }

    [Theory]
    [InlineData("default-namespace")]
    [InlineData("overlapping-selectors")]
    [InlineData("no-default-deny")]
    [InlineData("loadbalancer-per-service")]
    public void A_finding_about_several_objects_stays_when_they_change_places(string rule)
    {
        string[] objects = [Everything("a"), Everything("b")];
        _folder.With("app/all.yaml", string.Join("---\n", objects));
        CommandRun before = Setup().Run("baseline", "app", "--select", rule);
        _folder.With("app/all.yaml", string.Join("---\n", objects.Reverse()));

        CommandRun run = Setup().Run("scan", "app", "--select", rule, "--baseline", Usual);

        Assert.Contains(" added\n", before.Error, StringComparison.Ordinal);
        Assert.StartsWith("no new problems found\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_silenced_is_in_no_baseline()
    {
        _folder.With("app/web.yaml", "# kubelint: ignore[dangling-service] made elsewhere\n" + Service("web"));

        CommandRun silenced = Baseline();
        CommandRun all = Scan("--baseline", Usual, "--no-suppressions", "--format", "compact");

        Assert.Equal($"{Usual}: 2 findings, 2 added\n", silenced.Error);
        Assert.StartsWith("app/web.yaml:6:", Assert.Single(all.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_is_told_with_the_command_that_drops_it()
    {
        _folder.WithFolder("ci");
        Baseline("app", "--output", "ci/old findings.json");
        File.Delete(_folder.PathOf("app/db.yaml"));

        CommandRun run = Scan("app", "--baseline", "ci/old findings.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("not shown: 1 old finding in ci/old findings.json", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            $"""
            gone: 2 old findings
              app/db.yaml: KL3004 shop/Service/cache spec.selector
              app/db.yaml: KL3004 shop/Service/db spec.selector
            to update ci/old findings.json: kubelint baseline app --select {Rule} --output 'ci/old findings.json'

            """,
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal(
            "ci/old findings.json: 1 finding, 2 dropped\n", Baseline("app", "--output", "ci/old findings.json").Error);
        CommandRun updated = Scan("app", "--baseline", "ci/old findings.json");
        Assert.DoesNotContain("gone", updated.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app/web.yaml")]
    [InlineData("other")]
    public void A_scan_of_a_part_knows_nothing_of_the_rest(string part)
    {
        _folder.With("other/more.yaml", Service("more"));
        Baseline();
        File.Delete(_folder.PathOf("app/db.yaml"));
        string before = Text(Usual);

        CommandRun run = Scan(part, "--baseline", Usual);
        CommandRun refresh = Baseline(part);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("gone", run.Output, StringComparison.Ordinal);
        Assert.Equal($"{Usual}: 4 findings, 3 kept that this scan did not look at\n", refresh.Error);
        Assert.Equal(before, Text(Usual));
    }

    [Fact]
    public void A_rule_that_has_not_run_keeps_its_entries()
    {
        Baseline();

        CommandRun run = Setup().Run("scan", "--select", "KL3", "--ignore", Rule, "--baseline", Usual);

        Assert.DoesNotContain("gone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_keeps_its_entries()
    {
        Baseline();
        _folder.With("app/db.yaml", [0, 1, 2]);

        CommandRun run = Scan("--baseline", Usual);

        Assert.Equal((int)ExitCode.UnreadableInput, run.ExitCode);
        Assert.DoesNotContain("gone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scan_may_start_anywhere()
    {
        _folder.WithFolder("ci");
        Baseline("--output", "ci/old.json");

        foreach (string folder in (string[])["app", "ci"])
        {
            CommandRun run = new CommandRun.CommandSetup
            {
                WorkingDirectory = _folder.PathOf(folder),
                Rules = RuleCatalogue.Metadata,
            }.Run("scan", "..", "--select", Rule, "--baseline", _folder.PathOf("ci/old.json"));
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("3 old findings", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("gone", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_on_the_way_does_not_matter()
    {
        _folder.WithLink("link", "app");
        Baseline("app", "--output", "app/old.json");

        CommandRun run = Scan("link", "--baseline", "link/old.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("3 old findings", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_has_a_baseline_too()
    {
        CommandRun.CommandSetup setup = Setup(Service("web"));
        setup.Run("baseline", "-", "--select", Rule);

        Assert.Contains("""{"file":"<stdin>",""", Text(Usual), StringComparison.Ordinal);
        Assert.Equal(0, setup.Run("scan", "-", "--select", Rule, "--baseline", Usual).ExitCode);
    }

    [Fact]
    public void A_text_that_is_no_object_is_counted()
    {
        _folder.With("app/broken.yaml", "a: 1\na: 2\n---\nb: [\n");
        string[] what = ["app/broken.yaml", "--select", "KL0"];
        Setup().Run(["baseline", .. what]);
        CommandRun same = Setup().Run(["scan", .. what, "--baseline", Usual]);
        _folder.With("app/broken.yaml", "a: 1\na: 2\n---\nb: [\n---\nc: [\n");
        CommandRun more = Setup().Run(["scan", .. what, "--baseline", Usual, "--format", "compact"]);

        Assert.Equal(0, same.ExitCode);
        Assert.Equal(1, more.ExitCode);
        string line = Assert.Single(more.Output.TrimEnd().Split('\n'));
        Assert.StartsWith("app/broken.yaml:6:", line, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_lists_what_is_new_and_what_is_gone()
    {
        Baseline();
        _folder.With("app/db.yaml", Service("db")).With("app/more.yaml", Service("more"));

        using JsonDocument json = JsonDocument.Parse(Scan("--baseline", Usual, "--format", "json").Output);

        JsonElement finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("app/more.yaml", finding.GetProperty("path").GetString());
        JsonElement baseline = json.RootElement.GetProperty("baseline");
        Assert.Equal(
            (Usual, 1, 2, 1, 0, $"kubelint baseline --select {Rule}"),
            (baseline.GetProperty("file").GetString(), baseline.GetProperty("new").GetInt32(),
                baseline.GetProperty("unchanged").GetInt32(), baseline.GetProperty("gone").GetInt32(),
                baseline.GetProperty("notScanned").GetInt32(), baseline.GetProperty("refresh").GetString()));
        Assert.Equal(
            """[{"ruleId":"KL3004","path":"app/db.yaml","object":"shop/Service/cache","""
            + "\"field\":\"spec.selector\",\"count\":1}]",
            JsonSerializer.Serialize(baseline.GetProperty("goneEntries")));
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("infos").GetInt32());
    }

    [Fact]
    public void SARIF_lists_all_with_their_states()
    {
        Baseline();
        _folder.With("app/db.yaml", Service("db")).With("app/more.yaml", Service("more"));

        using JsonDocument json = JsonDocument.Parse(Scan("--baseline", Usual, "--format", "sarif").Output);

        JsonElement[] results = [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        Assert.Equal(
            ["app/db.yaml unchanged", "app/more.yaml new", "app/web.yaml unchanged", "app/db.yaml absent"],
            results.Select(result => $"{UriOf(result)} {result.GetProperty("baselineState").GetString()}"));
        Assert.Equal(
            results.Length,
            results.Select(result => result.GetProperty("partialFingerprints").GetProperty("kubelint/v1").GetString())
                .Distinct(StringComparer.Ordinal).Count());
        string? message = results[3].GetProperty("message").GetProperty("text").GetString();
        Assert.Contains("no longer found", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_baseline_SARIF_speaks_of_none() =>
        Assert.DoesNotContain("baselineState", Scan("--format", "sarif").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "`--baseline`: `old.json`: no such file or folder; `kubelint baseline` writes one")]
    [InlineData("", "`--baseline`: `old.json`, line 1: this is no valid JSON")]
    [InlineData(
        "{}",
        "`--baseline`: `old.json`, line 1: this is no baseline of kubelint, which begins with `kubelintBaseline`")]
    [InlineData(
        "{\n\"kubelintBaseline\": 9}",
        "`--baseline`: `old.json`, line 2: this baseline has version 9, and this kubelint reads versions up to 1; "
            + "use a newer one")]
    [InlineData(
        "{\"kubelintBaseline\": 1, \"findings\": [\n{\"file\": \"a\", \"rule\": \"KL3001\", \"line\": 4}]}",
        "`--baseline`: `old.json`, line 2: an entry has no `line`")]
    public void A_baseline_that_is_none_is_refused(string? text, string message)
    {
        if (text is not null)
        {
            _folder.With("old.json", text);
        }

        CommandRun run = Scan("--baseline", "old.json");

        Assert.Equal(((int)ExitCode.Usage, "", $"kubelint: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_folder_is_no_baseline() => Assert.Equal(
        "kubelint: `--baseline`: `app` is no file\n", Scan("--baseline", "app").Error);

    [Theory]
    [InlineData("app/web.yaml", "line 1: this is no valid JSON")]
    [InlineData("package.json", "line 1: this is no baseline of kubelint, which begins with `kubelintBaseline`")]
    public void Nothing_else_is_overwritten(string file, string message)
    {
        _folder.With("package.json", "{\"name\": \"shop\"}");
        string before = Text(file);

        CommandRun run = Baseline("--output", file);

        Assert.Equal(
            ((int)ExitCode.Usage, $"kubelint: a baseline would overwrite what is none: `{file}`, {message}\n"),
            (run.ExitCode, run.Error));
        Assert.Equal(before, Text(file));
    }

    [Fact]
    public void An_empty_file_may_become_a_baseline()
    {
        _folder.With("new.json");

        Assert.Equal("new.json: 3 findings, 3 added\n", Baseline("--output", "new.json").Error);
    }

    [Fact]
    public void A_baseline_that_cannot_be_written_is_said()
    {
        CommandRun run = Baseline("--output", "missing/new.json");

        Assert.Equal(
            (2, "kubelint: cannot write the baseline to `missing/new.json`: no such file or folder\n"),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public void Where_nothing_is_to_check_no_baseline_is_written()
    {
        _folder.WithFolder("empty");

        CommandRun run = Baseline("empty");

        Assert.Equal((int)ExitCode.NothingToCheck, run.ExitCode);
        Assert.False(File.Exists(_folder.PathOf(Usual)));
    }

    [Fact]
    public void A_scan_of_which_only_old_findings_are_left_has_checked_something()
    {
        _folder.With("only/broken.yaml", "b: [\n");
        CommandRun.CommandSetup setup = Setup();
        setup.Run("baseline", "only");

        CommandRun run = setup.Run("scan", "only", "--baseline", Usual);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("no new problems found\n", run.Output, StringComparison.Ordinal);
    }

    private static string? UriOf(JsonElement result) => result.GetProperty("locations")[0]
        .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();

    private static string Service(string name) => $$"""
        apiVersion: v1
        kind: Service
        metadata: {name: {{name}}, namespace: shop}
        spec:
          selector: {app: {{name}}}
          ports: [{port: 80}]

        """;

    /// <summary>A Deployment that takes the pods of others, its Service for the world, and a policy.</summary>
    private static string Everything(string name) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: "{{name}}"}
        spec:
          selector:
            matchLabels: {app: all}
          template:
            metadata:
              labels: {app: all}
            spec:
              containers: [{name: web, image: "web:1"}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: "{{name}}"}
        spec:
          type: LoadBalancer
          selector: {app: all}
          ports: [{name: http, port: 80}]
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: "{{name}}"}
        spec:
          podSelector:
            matchLabels: {app: "{{name}}"}
          policyTypes: [Ingress]

        """;

    private CommandRun.CommandSetup Setup(string input = "") => new()
    {
        WorkingDirectory = _folder.FullPath,
        Input = System.Text.Encoding.UTF8.GetBytes(input),
        Rules = RuleCatalogue.Metadata,
    };

    private CommandRun Baseline(params string[] arguments) =>
        Setup().Run(["baseline", .. arguments, "--select", Rule]);

    private CommandRun Scan(params string[] arguments) =>
        Setup().Run(["scan", .. arguments, "--select", Rule, "--fail-on", "info"]);

    private string Text(string file) => File.ReadAllText(_folder.PathOf(file));
}
