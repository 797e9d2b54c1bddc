using System.Text.Json;
using KubeLint.Cli.Tests.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("empty.yaml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("unknown command `scn`; did you mean `scan`?", "scn")]
    [InlineData("unknown command `empty.yaml`; did you mean `kubelint scan empty.yaml`?", "empty.yaml")]
    [InlineData("unknown command `completely-different`", "completely-different")]
    [InlineData("unknown option `--formt`; did you mean `--format`?", "scan", "--formt", "json")]
    [InlineData("unknown option `--outptu`; did you mean `--output`?", "scan", "--outptu=a.json")]
    [InlineData("unknown option `-x`", "scan", "-x")]
    [InlineData("unknown option `--talkative`", "--talkative")]
    [InlineData("unknown option `--fail-on`; did you mean `kubelint scan --fail-on`?", "--fail-on", "warning")]
    [InlineData("unknown command `help`; did you mean `kubelint --help`?", "help")]
    [InlineData("unknown command `version`; did you mean `kubelint --version`?", "version")]
    [InlineData("`--ignore` leaves no rule to run", "scan", "--ignore", "all")]
    [InlineData("`--ignore` leaves no rule to run", "scan", "--select", "kl3001", "--ignore", "services")]
    [InlineData("`--quiet` takes no value", "scan", "--quiet=no", "empty.yaml")]
    [InlineData("`PATH` is empty; the working directory is `.`", "scan", "")]
    [InlineData("`--output` needs a value: FILE", "scan", "--output", "")]
    [InlineData("`--select` names no rule; `all` means every one", "scan", "--select", "")]
    [InlineData("`--ignore` names no rule; `all` means every one", "scan", "--ignore", " , ")]
    [InlineData("unknown option `--fromat`; did you mean `--format`?", "rules", "--fromat", "json")]
    [InlineData(
        "`--format` takes text, compact, json or sarif, not `jsn`; did you mean `json`?", "scan", "--format", "jsn")]
    [InlineData("`--format` takes text or markdown, not `json`", "explain", "KL3001", "--format", "json")]
    [InlineData("`--format` needs a value: text|compact|json|sarif", "scan", "--format")]
    [InlineData("`--output` needs a value: FILE", "scan", "--output")]
    [InlineData(
        "`--fail-on` takes error, warning, info or never, not `warn`; did you mean `warning`?",
        "scan", "--fail-on", "warn")]
    [InlineData("`--fail-on` can be given only once", "scan", "--fail-on", "info", "--fail-on", "error")]
    [InlineData("`--color` takes auto, always or never, not `yes`", "scan", "--color", "yes")]
    [InlineData("`--jobs` takes a number from 1 to 1024, not `0`", "scan", "--jobs", "0")]
    [InlineData("`--jobs` takes a number from 1 to 1024, not `two`", "scan", "--jobs", "two")]
    [InlineData(
        "`--environment` takes production, staging, test or development, not `prod`; did you mean `production`?",
        "scan", "--environment", "prod")]
    [InlineData(
        "unknown rule `nodeport-in-prod`; did you mean `nodeport-in-production`?",
        "scan", "--select", "nodeport-in-prod")]
    [InlineData("unknown rule `KL3010`; did you mean `KL3001`?", "scan", "--ignore", "services,KL3010")]
    [InlineData("unknown rule `al`; `kubelint rules` lists them all", "scan", "--select", "al")]
    [InlineData("unknown rule `dangling-servce`; did you mean `dangling-service`?", "explain", "dangling-servce")]
    [InlineData("`RULE` is missing", "explain")]
    [InlineData("`KL3004` is one argument too many", "explain", "KL3001", "KL3004")]
    [InlineData("`x` is one argument too many", "rules", "x")]
    [InlineData(
        "two reports on standard output; give all but one of them an `--output FILE`",
        "scan", "--format", "json", "--format", "text")]
    [InlineData(
        "two reports for `a.json`",
        "scan", "--format", "json", "--output", "a.json", "--format", "sarif", "--output", "a.json")]
    [InlineData(
        "one report cannot go to both `a` and `b`; repeat `--format`",
        "scan", "--format", "json", "--output", "a", "--output", "b")]
    [InlineData(
        "`--output a` stands before any `--format`; which one is it for?",
        "scan", "--output", "a", "--format", "json", "--format", "sarif")]
    [InlineData(
        "`--kubernetes-version` takes a version such as 1.31, or a range such as 1.28..1.36, not `latest`",
        "scan", "--kubernetes-version", "latest")]
    [InlineData(
        "`--kubernetes-version` takes a version such as 1.31, or a range such as 1.28..1.36, not `1.31..1.28`",
        "scan", "--kubernetes-version", "1.31..1.28")]
    [InlineData("`--quiet` and `--verbose` do not go together", "scan", "--quiet", "--verbose")]
    public void A_mistake_is_said_in_one_line(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(_folder, arguments);

        Assert.Equal($"kubelint: {message}\n", run.Error);
        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Without_arguments_the_help_is_shown()
    {
        CommandRun run = CommandRun.Of(_folder);

        Assert.Equal((int)ExitCode.Clean, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("baseline")]
    [InlineData("graph")]
    [InlineData("rules")]
    [InlineData("explain")]
    public void Every_command_has_help(string command)
    {
        CommandRun run = CommandRun.Of(_folder, command, "--help");

        Assert.Equal((int)ExitCode.Clean, run.ExitCode);
        Assert.Contains($"kubelint {command}", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_version_is_one_line() =>
        Assert.Matches(@"^kubelint \d+\.\d+\.\d+\S*\n$", CommandRun.Of(_folder, "--version").Output);

    [Fact]
    public void A_response_file_is_a_path_like_any_other() =>
        Assert.Contains(
            "cannot read @empty.yaml: no such file or folder",
            CommandRun.Of(_folder, "scan", "@empty.yaml").Error,
            StringComparison.Ordinal);

    [Fact]
    public void Behind_two_dashes_everything_is_a_path()
    {
        _folder.With("--quiet.yaml");

        Assert.Equal((int)ExitCode.Clean, CommandRun.Of(_folder, "scan", "--", "--quiet.yaml").ExitCode);
    }

    [Fact]
    public void A_switch_leaves_the_path_behind_it_alone()
    {
        _folder.With("true");

        Assert.Equal((int)ExitCode.Clean, CommandRun.Of(_folder, "scan", "--quiet", "true").ExitCode);
    }

    [Fact]
    public void An_internal_error_is_told_as_a_bug()
    {
        CommandRun run = new CommandRun.CommandSetup { Rules = null! }.Run("rules");

        Assert.Equal((int)ExitCode.InternalError, run.ExitCode);
        Assert.Contains("this is a bug in kubelint", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("rules")]
    [InlineData("rules", "--format", "json")]
    [InlineData("explain", "KL3001")]
    [InlineData("scan", "empty.yaml")]
    public void An_output_that_takes_nothing_is_no_bug(params string[] arguments)
    {
        CommandRun run = new CommandRun.CommandSetup { WorkingDirectory = _folder.FullPath, OutputIsFull = true }
            .Run(arguments);

        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.StartsWith(
            "kubelint: cannot write to standard output: No space left on device\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_listed_as_other_programs_read_them()
    {
        using JsonDocument json = JsonDocument.Parse(CommandRun.Of(_folder, "rules", "--format", "json").Output);

        JsonElement rule = json.RootElement.GetProperty("rules")[1];
        Assert.Equal("KL3004", rule.GetProperty("id").GetString());
        Assert.Equal("services", rule.GetProperty("family").GetString());
        Assert.True(rule.GetProperty("default").GetBoolean());
        Assert.Equal("kube-linter:dangling-service", rule.GetProperty("equivalents")[0].GetString());
    }

    [Theory]
    [InlineData("rules-text", "rules")]
    [InlineData("rules-markdown", "rules", "--format", "markdown")]
    [InlineData("explain-text", "explain", "dangling-service")]
    [InlineData("explain-markdown", "explain", "kl3004", "--format", "markdown")]
    public void Rules_are_shown(string snapshot, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(_folder, arguments);

        Assert.Equal((int)ExitCode.Clean, run.ExitCode);
        OutputSnapshot.Verify(run.Output, snapshot);
    }

    [Theory]
    [InlineData("kl3")]
    [InlineData("services")]
    public void The_pages_of_a_family_are_shown_one_after_another(string selector)
    {
        CommandRun run = CommandRun.Of(_folder, "explain", selector, "--format", "markdown");

        Assert.Equal((int)ExitCode.Clean, run.ExitCode);
        Assert.StartsWith("# KL3001 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\n# KL3004 ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# KL6", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public void Rules_fit_the_terminal(int columns)
    {
        CommandRun.CommandSetup setup = new() { TerminalColumns = columns, Variables = { ["NO_COLOR"] = "1" } };

        OutputSnapshot.Verify(
            setup.Run("rules").Output + setup.Run("explain", "dangling-service").Output, $"rules-{columns}");
    }
}
