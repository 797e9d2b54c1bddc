using KubeLint.Baselines;
using KubeLint.Cli.Input;
using KubeLint.Cli.Output;
using KubeLint.Cli.Output.Json;
using KubeLint.Cli.Output.Sarif;
using KubeLint.Cli.Output.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>A scan from its paths to its exit code.</summary>
/// <param name="environment">The environment.</param>
/// <param name="options">What is asked of it.</param>
/// <param name="rules">All rules.</param>
/// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
internal sealed class Scan(
    CommandEnvironment environment,
    ScanOptions options,
    IReadOnlyList<RuleMetadata> rules,
    Func<LintSettings, Linter>? makeLinter = null)
{
    private readonly Colours _colours = new(options.Colour, environment);

    /// <summary>Scans and reports.</summary>
    /// <returns>The exit code.</returns>
    public ExitCode Run()
    {
        long start = environment.Clock.GetTimestamp();
        BaselineUse? baseline = options.Baseline is { } file
            ? BaselineUse.Read(file, environment.WorkingDirectory) : null;
        LintRun run = LintRun.Of(options.Request, environment, rules, makeLinter, baseline?.File);
        BaselineComparison? comparison = baseline?.Compare(run, options.Request, rules);
        IReadOnlyList<Finding> unlimited = comparison?.New ?? run.Result.Findings;
        ChangedFindings? changes = options.ChangedSince is { } reference
            ? ChangedFindings.Since(reference, run, options.Request, environment) : null;
        LintResult reported = run.Result with
        {
            Findings = changes is null ? unlimited : [.. unlimited.Where(changes.Keeps)],
            Suppressed = changes is null ? run.Result.Suppressed : [.. run.Result.Suppressed.Where(changes.Keeps)],
        };
        Report report = new()
        {
            Result = reported,
            Baseline = comparison is null ? null : baseline?.ReportOf(
                comparison,
                changes is null ? _ => true : changes.Keeps,
                BaselineCommand.LineFor(options.BaselineArguments, baseline.File),
                environment.WorkingDirectory),
            Changes = changes is null ? null : new ChangeReport(
                options.ChangedSince!, changes.Commit, unlimited.Count - reported.Findings.Count),
            Problems = run.Problems,
            WorkingDirectory = environment.WorkingDirectory,
            InternalErrors = run.Errors,
            ExitCode = run.Errors.Count > 0
                ? ExitCode.InternalError
                : ExitCodeOf(
                    run.Result,
                    run.Problems.Count,
                    run.Inputs.NamesFilesOnly,
                    finding => run.Settings.Of(finding.Location.Source).FailsOn(finding.Severity),
                    reported.Findings),
            Elapsed = environment.Clock.GetElapsedTime(start),
        };
        InputProblemWriter.Write(report.Problems, environment.Error, _colours.OnError);
        new InternalErrorWriter(environment, _colours.OnError).Write(report.InternalErrors);
        NoteWhatIsNotFollowed(run);
        bool isWritten = true;
        IReadOnlyList<ReportTarget> targets =
            options.Targets.Count > 0 ? options.Targets : ReportTarget.Of(run.Config.ForScan);
        foreach (ReportTarget target in targets)
        {
            isWritten &= TryWrite(report, target);
        }

        WriteSummary(report, targets);
        return isWritten ? report.ExitCode : ExitCode.Usage;
    }

    /// <summary>Judges a scan.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="problems">How many inputs could not be read.</param>
    /// <param name="namesFilesOnly">
    /// True if every path named a file. Such a list, as pre-commit makes it, may well hold no Kubernetes object; a
    /// folder without any is most likely the wrong one.
    /// </param>
    /// <param name="fails">Tells whether a finding fails the scan.</param>
    /// <param name="counted">The findings that may fail; all of them unless given.</param>
    /// <returns>The exit code: of several that apply the first of 4, 1, 3.</returns>
    internal static ExitCode ExitCodeOf(
        LintResult result,
        int problems,
        bool namesFilesOnly,
        Func<Finding, bool> fails,
        IReadOnlyList<Finding>? counted = null)
    {
        if (problems > 0)
        {
            return ExitCode.UnreadableInput;
        }

        if ((counted ?? result.Findings).Any(fails))
        {
            return ExitCode.Findings;
        }

        bool isEmpty = result is { Summary.Objects: 0, Findings.Count: 0, Suppressed.Count: 0 };
        return isEmpty && !namesFilesOnly ? ExitCode.NothingToCheck : ExitCode.Clean;
    }

    private void NoteWhatIsNotFollowed(LintRun run)
    {
        if (options.Detail == Detail.Findings)
        {
            return;
        }

        StyledWriter writer = new(environment.Error, _colours.OnError);
        foreach (Location place in run.Config.NotFollowed())
        {
            string setting = place.Source.Slice(place.Span).ToString();
            writer.WriteLine(FormattableString.Invariant(
                $"kubelint: note: `{setting}` of {place.Source.Path}:{place.Start.Line} holds only when its folder ")
                + "is scanned by itself");
        }
    }

    private bool TryWrite(Report report, ReportTarget target)
    {
        try
        {
            if (target.Path is null)
            {
                WriterOf(target).Write(report, environment.Output);
                environment.Output.Flush();
                return true;
            }

            using FileStream file = File.Create(PathText.Absolute(target.Path, environment.WorkingDirectory));
            WriterOf(target).Write(report, file);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string place = target.Path is { } path ? $"`{path}`" : "standard output";
            string why = target.Path is { } folder
                && Directory.Exists(PathText.Absolute(folder, environment.WorkingDirectory))
                ? "a folder is there" : IoProblem.Describe(problem);
            new StyledWriter(environment.Error, _colours.OnError)
                .WriteLine($"kubelint: cannot write to {place}: {why}");
            return false;
        }
    }

    private IReportWriter WriterOf(ReportTarget target) => target.Format switch
    {
        ReportFormat.Json => new JsonReportWriter(options.Request.Settings.Threads),
        ReportFormat.Sarif => new SarifReportWriter(rules, options.Request.Settings.Threads),
        ReportFormat.Compact => new CompactReportWriter(),
        _ => new TextReportWriter(LayoutOf(target), options.Detail, options.ShowsEach),
    };

    private TextLayout LayoutOf(ReportTarget target) => target.Path is null
        ? new TextLayout(environment.OutputWidth, _colours.OnOutput)
        : new TextLayout(CommandEnvironment.DefaultWidth, _colours.InFiles);

    private void WriteSummary(Report report, IReadOnlyList<ReportTarget> targets)
    {
        bool isShown = targets.Any(target => target is { Format: ReportFormat.Text, Path: null });
        if (options.Detail != Detail.Findings && !isShown)
        {
            StyledWriter writer = new(environment.Error, _colours.OnError);
            new SummaryWriter(writer, CommandEnvironment.DefaultWidth, options.Detail).Write(report);
        }
    }
}
