using KubeLint.Findings;

namespace KubeLint.Baselines;

/// <summary>What a scan found, held against a baseline.</summary>
public sealed record BaselineComparison
{
    /// <summary>All findings in their order, each with its state.</summary>
    public required IReadOnlyList<ComparedFinding> Findings { get; init; }

    /// <summary>The entries that match less than before, by file, object, rule and field.</summary>
    public required IReadOnlyList<GoneEntry> Gone { get; init; }

    /// <summary>The entries that the scan cannot judge: of files or rules outside of it.</summary>
    public required IReadOnlyList<BaselineEntry> Outside { get; init; }

    /// <summary>The findings that the baseline does not have, in their order.</summary>
    public IReadOnlyList<Finding> New =>
        [.. Findings.Where(each => each.State == BaselineState.New).Select(each => each.Finding)];

    /// <summary>Holds findings against a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="findings">What a scan found, by path, place and rule.</param>
    /// <param name="scope">What the scan has looked at.</param>
    /// <returns>The comparison.</returns>
    public static BaselineComparison Of(
        Baseline baseline, IReadOnlyList<Finding> findings, IBaselineScope scope)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(scope);
        BaselineMatching matching = new(baseline, findings, scope);
        matching.MatchSameFiles();
        matching.MatchMovedFiles();
        return matching.ToComparison();
    }
}
