using KubeLint.Baselines;

namespace KubeLint.Rules.Tests.Baselines;

/// <summary>A scan of some files; the baseline lies beside them.</summary>
internal sealed class FakeScope(IEnumerable<string> scanned) : IBaselineScope
{
    private readonly HashSet<string> _scanned = new(scanned, StringComparer.Ordinal);

    /// <summary>What is known of files that were not scanned.</summary>
    public Func<string, BaselineFileState> Others { get; init; } = _ => BaselineFileState.Gone;

    /// <summary>The rules that have not run.</summary>
    public IReadOnlyList<string> NotRun { get; init; } = [];

    public string NameOf(string path) => path;

    public BaselineFileState StateOf(string file) =>
        _scanned.Contains(file) ? BaselineFileState.Scanned : Others(file);

    public bool IsConclusive(string rule) => !NotRun.Contains(rule, StringComparer.Ordinal);
}
