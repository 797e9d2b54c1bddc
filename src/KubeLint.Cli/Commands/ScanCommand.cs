using System.CommandLine;
using KubeLint.Cli.Output.Text;
using KubeLint.Configuration;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint scan</c>: what its options are called and what they mean.</summary>
internal sealed class ScanCommand : Command
{
    private static readonly Choice<FailOn> _failOn = new(
        "--fail-on",
        ("error", FailOn.Error),
        ("warning", FailOn.Warning),
        ("info", FailOn.Info),
        ("never", FailOn.Never));

    private readonly LintOptions _lint;

    private readonly Option<string[]> _format = new(ReportTarget.FormatOption)
    {
        Description = "How to report. Repeat it, each with its own --output, for several reports.",
        HelpName = ReportTarget.Formats.Words,
    };

    private readonly Option<string[]> _output = new(ReportTarget.OutputOption)
    {
        Description = "Write the report of the --format before it to this file.",
        HelpName = "FILE",
    };

    private readonly Option<string> _fail = new("--fail-on")
    {
        Description = "The mildest severity that makes the exit code 1. Default: error.",
        HelpName = _failOn.Words,
    };

    private readonly Option<string> _baseline = new(BaselineUse.Option)
    {
        Description = "Report only what is not in this file, which `kubelint baseline` writes.",
        HelpName = "FILE",
    };

    private readonly Option<string> _changedSince = new(ChangedFindings.Option)
    {
        Description = "Report only what a change has touched or broken: the working tree against the commit that this "
            + "branch, tag or commit and the current one come from. Needs git.",
        HelpName = "REF",
    };

    private readonly Option<bool> _quiet = new("--quiet")
    {
        Description = "Report findings only: no summary, no notes.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "List what was left out and what is silenced, and the kinds that no schema is known for.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _each = new("--each")
    {
        Description = "Show findings one by one in text that say the same of several places, as --verbose does too.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string> _colour = new("--color")
    {
        Description = "When to use colours. Default: auto, which honours NO_COLOR.",
        HelpName = Colours.Choice.Words,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    public ScanCommand(
        CommandEnvironment environment,
        Func<IReadOnlyList<RuleMetadata>> rules,
        Func<LintSettings, Linter>? makeLinter = null)
        : base("scan", "Check Kubernetes manifests.")
    {
        _lint = new LintOptions("to check", rules);
        Add(_lint.Paths);
        foreach (Option option in (IReadOnlyList<Option>)[
            _format, _output, _fail, _baseline, _changedSince, .. _lint.All, _quiet, _verbose, _each, _colour])
        {
            Add(option);
        }

        SetAction(parsed => (int)new Scan(environment, Read(parsed, environment), rules(), makeLinter).Run());
    }

    private ScanOptions Read(ParseResult parsed, CommandEnvironment environment) => new()
    {
        Request = _lint.Read(
            parsed, parsed.GetValue(_fail) is { } failOn ? _failOn.Parse(failOn) : null, environment.Clock),
        Targets = ReportTarget.Of(parsed.Tokens),
        Baseline = parsed.GetValue(_baseline),
        BaselineArguments = _lint.ArgumentsOf(parsed),
        ChangedSince = parsed.GetValue(_changedSince),
        Detail = ReadDetail(parsed),
        ShowsEach = parsed.GetValue(_each) || parsed.GetValue(_verbose),
        Colour = parsed.GetValue(_colour) is { } colour ? Colours.Choice.Parse(colour) : ColourMode.Auto,
    };

    private Detail ReadDetail(ParseResult parsed) => (parsed.GetValue(_quiet), parsed.GetValue(_verbose)) switch
    {
        (true, true) => throw new UsageException($"`{_quiet.Name}` and `{_verbose.Name}` do not go together"),
        (true, _) => Detail.Findings,
        (_, true) => Detail.Everything,
        _ => Detail.Summary,
    };
}
