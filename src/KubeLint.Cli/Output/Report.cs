using KubeLint.Cli.Input;
using KubeLint.Findings;

namespace KubeLint.Cli.Output;

/// <summary>All that there is to report of a scan. Everything in it is sorted already.</summary>
internal sealed record Report
{
    /// <summary>The findings that count, and what the scan went through.</summary>
    public required LintResult Result { get; init; }

    /// <summary>How the scan stands to its baseline; null if it has none.</summary>
    public BaselineReport? Baseline { get; init; }

    /// <summary>The change that the report is limited to; null for none.</summary>
    public ChangeReport? Changes { get; init; }

    /// <summary>The inputs that could not be read.</summary>
    public required IReadOnlyList<InputProblem> Problems { get; init; }

    /// <summary>What went wrong in kubelint itself.</summary>
    public IReadOnlyList<InternalError> InternalErrors { get; init; } = [];

    /// <summary>What the findings' paths are relative to: an absolute path with forward slashes.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>What the process is going to end with.</summary>
    public required ExitCode ExitCode { get; init; }

    /// <summary>The findings that count, and those that the baseline has, in their order.</summary>
    public IEnumerable<Finding> WithUnchanged =>
        Baseline?.Findings.Select(each => each.Finding) ?? Result.Findings;

    /// <summary>All of these, and what is silenced.</summary>
    public IEnumerable<Finding> WithSuppressed => WithUnchanged.Concat(Result.Suppressed);

    /// <summary>How long the scan took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Counts the findings of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>How many there are.</returns>
    public int Count(Severity severity) => Result.Findings.Count(finding => finding.Severity == severity);
}
