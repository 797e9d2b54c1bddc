using KubeLint.Findings;

namespace KubeLint.Baselines;

/// <summary>A baseline and findings on the way to each other.</summary>
internal sealed class BaselineMatching
{
    private readonly IReadOnlyList<Finding> _findings;
    private readonly BaselineKey[] _keys;
    private readonly bool[] _isOld;
    private readonly IBaselineScope _scope;
    private readonly Dictionary<BaselineKey, int> _counts;

    /// <summary>How many findings of each entry are not matched yet.</summary>
    private readonly Dictionary<BaselineKey, int> _open;

    /// <summary>Begins with nothing matched.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="scope">What the scan has looked at.</param>
    public BaselineMatching(Baseline baseline, IReadOnlyList<Finding> findings, IBaselineScope scope)
    {
        _findings = findings;
        _scope = scope;
        _keys = [.. findings.Select(each => BaselineKey.Of(each, scope.NameOf(each.Location.Source.Path)))];
        _isOld = new bool[findings.Count];
        _counts = baseline.Entries.ToDictionary(entry => entry.Key, entry => entry.Count);
        _open = new Dictionary<BaselineKey, int>(_counts);
    }

    /// <summary>
    /// Matches what agrees in file, object, rule and field. Of several that agree the first in the file are the old
    /// ones, so that a new one is looked for at the end, where things are added.
    /// </summary>
    public void MatchSameFiles()
    {
        for (int index = 0; index < _keys.Length; index++)
        {
            _isOld[index] = TryTake(_keys[index]);
        }
    }

    /// <summary>Matches what agrees in object, rule and field, in files that were given new names.</summary>
    public void MatchMovedFiles()
    {
        HashSet<string> known = new(_open.Keys.Select(key => key.File), StringComparer.Ordinal);
        MovedFiles moved = new();
        foreach ((BaselineKey key, int count) in _open)
        {
            if (count > 0 && _scope.StateOf(key.File) is BaselineFileState.Gone or BaselineFileState.GoneOutside)
            {
                moved.AddOld(key, count);
            }
        }

        for (int index = 0; index < _keys.Length && moved.HasOld; index++)
        {
            if (!_isOld[index] && !known.Contains(_keys[index].File))
            {
                moved.AddNew(_keys[index]);
            }
        }

        IReadOnlyDictionary<string, IReadOnlyList<string>> oldNames = moved.Match();
        for (int index = 0; index < _keys.Length && oldNames.Count > 0; index++)
        {
            BaselineKey key = _keys[index];
            if (!_isOld[index] && oldNames.TryGetValue(key.File, out IReadOnlyList<string>? names))
            {
                _isOld[index] = names.Any(name => TryTake(key with { File = name }));
            }
        }
    }

    /// <summary>What has come of it.</summary>
    /// <returns>The comparison.</returns>
    public BaselineComparison ToComparison()
    {
        BaselineEntry[] left = [.. _open.Where(each => each.Value > 0).OrderBy(each => each.Key, BaselineKey.Order)
            .Select(each => new BaselineEntry(each.Key, each.Value))];
        return new BaselineComparison
        {
            Findings =
            [
                .. _findings.Select((finding, index) => new ComparedFinding(
                    finding, _isOld[index] ? BaselineState.Unchanged : BaselineState.New)),
            ],
            Gone =
            [
                .. left.Where(IsJudged).Select(entry =>
                    new GoneEntry(entry.Key, entry.Count, _counts[entry.Key] - entry.Count)),
            ],
            Outside = [.. left.Where(entry => !IsJudged(entry))],
        };
    }

    private bool IsJudged(BaselineEntry entry) =>
        _scope.StateOf(entry.Key.File) is BaselineFileState.Scanned or BaselineFileState.Gone
        && _scope.IsConclusive(entry.Key.Rule);

    private bool TryTake(BaselineKey key)
    {
        if (!_open.TryGetValue(key, out int count) || count == 0)
        {
            return false;
        }

        _open[key] = count - 1;
        return true;
    }
}
