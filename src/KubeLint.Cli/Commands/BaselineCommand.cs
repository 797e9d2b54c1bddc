using System.CommandLine;
using KubeLint.Baselines;
using KubeLint.Cli.Input;
using KubeLint.Cli.Output;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint baseline</c>: writes down what is found, so that scans report only what is new.
/// </summary>
internal sealed class BaselineCommand : Command
{
    /// <summary>What the command is called.</summary>
    public const string CommandName = "baseline";

    private readonly LintOptions _lint;

    private readonly Option<string> _output = new(ReportTarget.OutputOption)
    {
        Description = $"The file to write. Default: {BaselineFile.UsualName}.",
        HelpName = "FILE",
    };

    private readonly Option<string> _colour = new("--color")
    {
        Description = "When to use colours. Default: auto, which honours NO_COLOR.",
        HelpName = Colours.Choice.Words,
    };

    private readonly CommandEnvironment _environment;
    private readonly Func<IReadOnlyList<RuleMetadata>> _rules;

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    public BaselineCommand(
        CommandEnvironment environment,
        Func<IReadOnlyList<RuleMetadata>> rules,
        Func<LintSettings, Linter>? makeLinter = null)
        : base(CommandName, "Write down what is found, so that scans report only what is new.")
    {
        _environment = environment;
        _rules = rules;
        _lint = new LintOptions("to check", rules);
        Add(_lint.Paths);
        foreach (Option option in (IReadOnlyList<Option>)[_output, .. _lint.All, _colour])
        {
            Add(option);
        }

        SetAction(parsed => (int)Run(parsed, makeLinter));
    }

    /// <summary>The command that writes the baseline of a scan anew.</summary>
    /// <param name="arguments">What the scan was told.</param>
    /// <param name="file">The file of the baseline.</param>
    /// <returns>The command as it is typed into a shell.</returns>
    public static string LineFor(IEnumerable<string> arguments, BaselineFile file) => ShellWords.Join(
    [
        "kubelint", CommandName, .. arguments,
        .. file.ShownPath == BaselineFile.UsualName ? (string[])[] : [ReportTarget.OutputOption, file.ShownPath],
    ]);

    private ExitCode Run(ParseResult parsed, Func<LintSettings, Linter>? makeLinter)
    {
        ColourMode mode = parsed.GetValue(_colour) is { } typed ? Colours.Choice.Parse(typed) : ColourMode.Auto;
        Colours colours = new(mode, _environment);
        IReadOnlyList<RuleMetadata> rules = _rules();
        LintRequest request = _lint.Read(parsed, failOn: null, _environment.Clock);
        BaselineUse before = ReadBefore(parsed.GetValue(_output) ?? BaselineFile.UsualName);
        LintRun run = LintRun.Of(request, _environment, rules, makeLinter, before.File);
        InputProblemWriter.Write(run.Problems, _environment.Error, colours.OnError);
        new InternalErrorWriter(_environment, colours.OnError).Write(run.Errors);
        StyledWriter messages = new(_environment.Error, colours.OnError);
        ExitCode code = run.Errors.Count > 0
            ? ExitCode.InternalError
            : Scan.ExitCodeOf(run.Result, run.Problems.Count, run.Inputs.NamesFilesOnly, _ => false);
        if (code is ExitCode.InternalError or ExitCode.NothingToCheck)
        {
            messages.WriteLine(code == ExitCode.NothingToCheck
                ? "kubelint: nothing to check: no Kubernetes object found; no baseline was written"
                : "kubelint: no baseline was written, since findings may be missing");
            return code;
        }

        BaselineComparison comparison = before.Compare(run, request, rules);
        Baseline found = Baseline.Of(run.Result.Findings, before.ScopeOf(run, request, rules).NameOf);
        Baseline after = new(found.Entries.Concat(comparison.Outside));
        before.File.Write(after, out string? problem);
        if (problem is not null)
        {
            throw new UsageException($"cannot write the baseline to {problem}");
        }

        messages.WriteLine(Describe(before.File, after, comparison));
        return code;
    }

    private BaselineUse ReadBefore(string output)
    {
        if (output.Length == 0)
        {
            throw new UsageException($"`{ReportTarget.OutputOption}` needs a value: FILE");
        }

        BaselineFile file = BaselineFile.At(output, _environment.WorkingDirectory);
        if (!Path.Exists(file.FullPath))
        {
            return new BaselineUse(file, new Baseline([]));
        }

        // An empty file is what `mktemp` makes.
        Baseline? baseline = file.Read(isEmptyTaken: true, out string? problem);
        return baseline is not null
            ? new BaselineUse(file, baseline)
            : throw new UsageException($"a baseline would overwrite what is none: {problem}");
    }

    private static string Describe(BaselineFile file, Baseline after, BaselineComparison comparison)
    {
        int added = comparison.Findings.Count(each => each.State == BaselineState.New);
        int dropped = comparison.Gone.Sum(entry => entry.Count);
        int kept = comparison.Outside.Sum(entry => entry.Count);
        List<string> changes = [];
        if (added > 0)
        {
            changes.Add($"{added:N0} added");
        }

        if (dropped > 0)
        {
            changes.Add($"{dropped:N0} dropped");
        }

        if (kept > 0)
        {
            changes.Add($"{kept:N0} kept that this scan did not look at");
        }

        string list = changes.Count == 0 ? "nothing changed" : string.Join(", ", changes);
        return $"{file.ShownPath}: {Words.Count(after.Count, "finding")}, {list}";
    }
}
