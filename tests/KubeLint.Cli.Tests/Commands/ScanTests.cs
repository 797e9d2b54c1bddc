using System.Text;
using System.Text.Json;
using KubeLint.Cli.Commands;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

public sealed class ScanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("empty.yaml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 1, 0, ExitCode.Findings)]
    [InlineData(1, 1, 1, ExitCode.UnreadableInput)]
    [InlineData(0, 1, 0, ExitCode.Clean)]
    [InlineData(0, 0, 0, ExitCode.NothingToCheck)]
    [InlineData(1, 0, 0, ExitCode.Findings)]
    [InlineData(0, 0, 1, ExitCode.UnreadableInput)]
    public void The_gravest_thing_gives_the_exit_code(int findings, int objects, int problems, int code) =>
        Assert.Equal(
            (ExitCode)code,
            Scan.ExitCodeOf(ResultOf(findings, objects), problems, namesFilesOnly: false, Fails(FailOn.Error)));

    [Theory]
    [InlineData(FailOn.Never, ExitCode.Clean)]
    [InlineData(FailOn.Error, ExitCode.Clean)]
    [InlineData(FailOn.Warning, ExitCode.Findings)]
    [InlineData(FailOn.Info, ExitCode.Findings)]
    public void Findings_fail_from_the_asked_severity_on(FailOn failOn, int code)
    {
        LintResult warning = ResultOf(findings: 1, objects: 1);
        warning = warning with { Findings = [warning.Findings[0] with { Severity = Severity.Warning }] };

        Assert.Equal((ExitCode)code, Scan.ExitCodeOf(warning, problems: 0, namesFilesOnly: false, Fails(failOn)));
    }

    private static Func<Finding, bool> Fails(FailOn failOn) =>
        finding => new FileSettings { FailOn = failOn }.FailsOn(finding.Severity);

    [Fact]
    public void A_folder_without_objects_is_nothing_to_check_and_a_named_file_is_fine()
    {
        Assert.Equal((int)ExitCode.NothingToCheck, CommandRun.Of(_folder, "scan").ExitCode);
        Assert.Equal((int)ExitCode.Clean, CommandRun.Of(_folder, "scan", "empty.yaml").ExitCode);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_is_checked()
    {
        _folder.With("binary.yaml", [0, 1, 2]).With("latin1.yaml", [(byte)'a', 0xE9]).WithLink("dangling.yaml", "gone");

        CommandRun run = CommandRun.Of(_folder, "scan", ".", "missing.yaml", "--format", "json");

        Assert.Equal((int)ExitCode.UnreadableInput, run.ExitCode);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["binary", "missing", "invalidEncoding", "missing"],
            json.RootElement.GetProperty("inputProblems").EnumerateArray()
                .Select(problem => problem.GetProperty("kind").GetString()));
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("files").GetInt32());
        Assert.Contains("kubelint: cannot read latin1.yaml:1:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("could not read 4 inputs", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_bound_is_a_finding_at_its_start()
    {
        using (FileStream large = File.Create(_folder.PathOf("large.yaml")))
        {
            large.SetLength(200_000_000);
        }

        CommandRun run = CommandRun.Of(_folder, "scan", "--format", "compact");

        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Equal(
            "large.yaml:1:1: error KL0003 input-limit: The file has more than 33,554,432 bytes\n", run.Output);
    }

    [Fact]
    public void Standard_input_is_read_under_the_name_it_is_given()
    {
        CommandRun.CommandSetup setup = new() { WorkingDirectory = _folder.FullPath, Input = [0, 1] };

        CommandRun run = setup.Run("scan", "-", "--stdin-filename", "deploy/a.yaml");

        Assert.Contains("cannot read deploy/a.yaml:1:1: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_reports_are_written_at_once()
    {
        CommandRun run = CommandRun.Of(
            _folder, "scan", "--format", "sarif", "--output", "a.sarif", "--format", "text",
            "--format", "json", "--output", "b.json");

        Assert.StartsWith("nothing to check", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"2.1.0\"", File.ReadAllText(_folder.PathOf("a.sarif")), StringComparison.Ordinal);
        Assert.Contains("\"tool\"", File.ReadAllText(_folder.PathOf("b.json")), StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("--output", "report", "--format", "json")]
    [InlineData("--format", "json", "--output", "report")]
    [InlineData("--format=json", "--output=report")]
    public void One_format_and_one_file_belong_together(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(_folder, ["scan", .. arguments]);

        Assert.StartsWith("{", File.ReadAllText(_folder.PathOf("report")), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void The_summary_of_a_machine_format_goes_to_standard_error()
    {
        CommandRun run = CommandRun.Of(_folder, "scan", "--format", "compact");

        Assert.Empty(run.Output);
        Assert.Contains("checked 0 objects in 0 documents of 1 file", run.Error, StringComparison.Ordinal);
        Assert.Empty(CommandRun.Of(_folder, "scan", "--format", "compact", "--quiet").Error);
    }

    [Theory]
    [InlineData("no/such/folder.json", "no such file or folder")]
    [InlineData(".", "a folder is there")]
    public void A_report_that_cannot_be_written_is_told(string path, string why)
    {
        CommandRun run = CommandRun.Of(_folder, "scan", "--format", "json", "--output", path);

        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.StartsWith($"kubelint: cannot write to `{path}`: {why}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto", true, null, null, true)]
    [InlineData("auto", false, null, null, false)]
    [InlineData("auto", true, "1", null, false)]
    [InlineData("auto", true, "", null, true)]
    [InlineData("auto", true, null, "dumb", false)]
    [InlineData("always", false, "1", null, true)]
    [InlineData("never", true, null, null, false)]
    public void Colours_are_for_terminals(string mode, bool isTerminal, string? noColor, string? term, bool colours)
    {
        Dictionary<string, string> variables = [];
        if (noColor is not null)
        {
            variables["NO_COLOR"] = noColor;
        }

        if (term is not null)
        {
            variables["TERM"] = term;
        }

        CommandRun.CommandSetup setup = new()
        {
            WorkingDirectory = _folder.FullPath,
            TerminalColumns = isTerminal ? 80 : null,
            Variables = variables,
        };

        Assert.Equal(colours, setup.Run("scan", "--color", mode).Output.Contains('\x1b', StringComparison.Ordinal));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        foreach (int index in Enumerable.Range(0, 50))
        {
            _folder.With($"f{index}.yaml", Encoding.UTF8.GetBytes($"kind: ConfigMap\nmetadata: {{name: c{index}}}\n"));
        }

        string one = CommandRun.Of(_folder, "scan", "--format", "json", "--jobs", "1").Output;

        Assert.Equal(one, CommandRun.Of(_folder, "scan", "--format", "json", "--jobs", "8").Output);
    }

    [Fact]
    public void A_rule_that_throws_is_told_and_the_rest_is_reported()
    {
        _folder.With("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n"u8.ToArray());
        CommandRun.CommandSetup setup = new() { WorkingDirectory = _folder.FullPath, Linter = WithThrowingRule };

        CommandRun run = setup.Run("scan", "--format", "json", "--quiet");

        Assert.Equal((int)ExitCode.InternalError, run.ExitCode);
        Assert.Equal(
            "kubelint: internal error in KL0000 throwing at pod.yaml:1:1, Pod `a`: InvalidOperationException: oh\n"
            + "kubelint: this is a bug in kubelint; KUBELINT_DEBUG=1 shows where\n",
            run.Error);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Contains(
            json.RootElement.GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("message").GetString() == "found");
        JsonElement error = Assert.Single(json.RootElement.GetProperty("internalErrors").EnumerateArray());
        Assert.Equal("KL0000", error.GetProperty("ruleId").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("internalErrors").GetInt32());
    }

    [Fact]
    public void A_file_that_cannot_be_read_may_hold_what_is_missing()
    {
        _folder.With(
            "service.yaml",
            "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}}\n"u8.ToArray());
        Assert.Contains("KL3004", CommandRun.Of(_folder, "scan", ".").Output, StringComparison.Ordinal);

        _folder.With("pods.yaml", [0x61, 0xFF, 0xFE, 0x00, 0x61]);

        CommandRun run = CommandRun.Of(_folder, "scan", ".");
        Assert.Equal((int)ExitCode.UnreadableInput, run.ExitCode);
        Assert.DoesNotContain("KL3004", run.Output, StringComparison.Ordinal);
    }

    private static Linter WithThrowingRule(LintSettings settings) => new(
        settings,
        [
            new ThrowingRule
            {
                Metadata = RuleCatalogue.Metadata[0] with { Code = "KL0000", Name = "throwing" },
            },
        ]);

    private static LintResult ResultOf(int findings, int objects)
    {
        Finding finding = Samples.Shop().Result.Findings[2];
        return new LintResult([.. Enumerable.Repeat(finding, findings)], new LintSummary(1, 1, objects, []) { KubernetesVersions = Samples.Versions });
    }

    /// <summary>Reports every object, and throws.</summary>
    private sealed class ThrowingRule : ObjectRule
    {
        public override void Check(Manifest manifest, RuleContext context)
        {
            context.Report(manifest.At("kind"), "found", "why", "advice");
            throw new InvalidOperationException("oh");
        }
    }
}
