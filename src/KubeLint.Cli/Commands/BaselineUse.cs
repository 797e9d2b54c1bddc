using KubeLint.Baselines;
using KubeLint.Cli.Input;
using KubeLint.Cli.Output;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>A baseline that findings are held against.</summary>
/// <param name="file">Its file.</param>
/// <param name="baseline">What the file holds.</param>
internal sealed class BaselineUse(BaselineFile file, Baseline baseline)
{
    /// <summary>The option that names a baseline.</summary>
    public const string Option = "--baseline";

    /// <summary>Its file.</summary>
    public BaselineFile File => file;

    /// <summary>Reads the baseline that a scan is told of.</summary>
    /// <param name="typed">The path of its file.</param>
    /// <param name="workingDirectory">The folder that a relative path starts from.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public static BaselineUse Read(string typed, string workingDirectory)
    {
        if (typed.Length == 0)
        {
            throw new UsageException($"`{Option}` needs a value: FILE");
        }

        BaselineFile file = BaselineFile.At(typed, workingDirectory);
        Baseline? baseline = file.Read(isEmptyTaken: false, out string? problem);
        return baseline is not null ? new BaselineUse(file, baseline)
            : throw new UsageException(Path.Exists(file.FullPath)
                ? $"`{Option}`: {problem}"
                : $"`{Option}`: {problem}; `kubelint baseline` writes one");
    }

    /// <summary>Holds a run against the baseline.</summary>
    /// <param name="run">The run.</param>
    /// <param name="request">What was asked of it.</param>
    /// <param name="rules">All rules.</param>
    /// <returns>The comparison.</returns>
    public BaselineComparison Compare(LintRun run, LintRequest request, IReadOnlyList<RuleMetadata> rules) =>
        BaselineComparison.Of(baseline, run.Result.Findings, ScopeOf(run, request, rules));

    /// <summary>What a run has looked at, seen from the baseline.</summary>
    /// <param name="run">The run.</param>
    /// <param name="request">What was asked of it.</param>
    /// <param name="rules">All rules.</param>
    /// <returns>The scope.</returns>
    public ScannedFiles ScopeOf(LintRun run, LintRequest request, IReadOnlyList<RuleMetadata> rules)
    {
        Dictionary<string, RuleMetadata> known = rules.ToDictionary(rule => rule.Code, StringComparer.Ordinal);
        return new ScannedFiles(
            file.Folder,
            run.Inputs,
            run.Reading,
            request.StandardInputName,
            // A rule that is not known has nothing to find any more.
            code => !known.TryGetValue(code, out RuleMetadata? rule) || run.MayRun(rule));
    }

    /// <summary>What a report says of the baseline.</summary>
    /// <param name="comparison">The run held against it.</param>
    /// <param name="isShown">Tells whether a finding is reported, old or not.</param>
    /// <param name="refresh">What writes it anew.</param>
    /// <param name="workingDirectory">What the paths of findings are relative to.</param>
    /// <returns>The part of the report.</returns>
    public BaselineReport ReportOf(
        BaselineComparison comparison,
        Func<Finding, bool> isShown,
        string refresh,
        string workingDirectory) => new()
    {
        Path = file.ShownPath,
        Findings = [.. comparison.Findings.Where(each => isShown(each.Finding))],
        Gone = [.. comparison.Gone.Select(entry => entry with
        {
            Key = entry.Key with { File = ShownPathOf(entry.Key.File, workingDirectory) },
        })],
        Outside = comparison.Outside.Sum(entry => entry.Count),
        RefreshCommand = refresh,
    };

    private string ShownPathOf(string name, string workingDirectory) => name == InputCollector.UnnamedInput
        ? name : PathText.Shown(PathText.Absolute(name, file.Folder), PathText.Slashed(workingDirectory));
}
