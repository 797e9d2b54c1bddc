using KubeLint.Baselines;
using KubeLint.Cli.Git;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Revisions;

namespace KubeLint.Cli.Commands;

/// <summary>
/// Tells which findings come from a change: those in objects that it touches, those that lead to such an object, and
/// those that were not there before it, wherever they are.
/// </summary>
internal sealed class ChangedFindings
{
    /// <summary>The option that names a commit.</summary>
    public const string Option = "--changed-since";

    private readonly Dictionary<string, ChangedText> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<Finding> _new;

    private ChangedFindings(LintRun run, EarlierFiles earlier)
    {
        Commit = earlier.Commit;
        foreach (ManifestFile file in run.Reading.Files)
        {
            if (earlier.IsChanged(file.Source.Path))
            {
                _changed.Add(file.Source.Path, ChangedText.Between(earlier.Find(file.Source.Path), file));
            }
        }

        // What breaks far from the change, such as what named an object that is gone, was whole before.
        _new = earlier.IsSame ? [] : NewIn(run, earlier.All);
    }

    /// <summary>The name of the commit that the files are compared with.</summary>
    public string Commit { get; }

    /// <summary>Compares a run with an earlier state of its files.</summary>
    /// <param name="reference">A branch, a tag or a commit.</param>
    /// <param name="run">The run.</param>
    /// <param name="request">What was asked of it.</param>
    /// <param name="environment">The environment, which says where git is.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="UsageException">git does not know the reference, or is not there.</exception>
    public static ChangedFindings Since(
        string reference, LintRun run, LintRequest request, CommandEnvironment environment)
    {
        if (reference.Length == 0)
        {
            throw new UsageException($"`{Option}` needs a value: REF");
        }

        try
        {
            return new ChangedFindings(run, EarlierFiles.Of(reference, run, request, environment));
        }
        catch (GitException problem)
        {
            throw new UsageException($"`{Option}`: {problem.Message}");
        }
    }

    /// <summary>Tells whether a finding comes from the change.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>True if it does.</returns>
    public bool Keeps(Finding finding) => _new.Contains(finding)
        || IsChanged(finding.Location)
        || finding.Related.Any(related => IsChanged(related.Location));

    private bool IsChanged(Location location) =>
        _changed.TryGetValue(location.Source.Path, out ChangedText? text) && text.IsChangedAt(location.Span.Start);

    private static HashSet<Finding> NewIn(LintRun run, IReadOnlyList<ManifestFile> before)
    {
        LintResult earlier = run.Linter.Check(
            before, [.. run.Reading.Unread.Select(run.Inputs.ScanPathOf)], run.Schemas);
        BaselineComparison comparison = BaselineComparison.Of(
            Baseline.Of(earlier.Findings, path => path), run.Result.Findings, new SamePaths(run.Reading.Files));
        return new HashSet<Finding>(comparison.New, ReferenceEqualityComparer.Instance);
    }

    /// <summary>Two states of the same files: what is not in the later one is gone.</summary>
    private sealed class SamePaths(IReadOnlyList<ManifestFile> files) : IBaselineScope
    {
        private readonly HashSet<string> _paths =
            new(files.Select(file => file.Source.Path), StringComparer.Ordinal);

        public string NameOf(string path) => path;

        public BaselineFileState StateOf(string file) =>
            _paths.Contains(file) ? BaselineFileState.Scanned : BaselineFileState.Gone;

        public bool IsConclusive(string rule) => true;
    }
}
