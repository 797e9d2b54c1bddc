namespace KubeLint.Baselines;

/// <summary>Finds, for a file that is gone, the few new ones that may be it, without looking at every pair.</summary>
internal sealed class CandidateIndex
{
    private readonly Dictionary<BaselineKey, List<string>> _byKey = [];
    private readonly Dictionary<string, List<string>> _byEnd = new(StringComparer.Ordinal);
    private readonly int _most;

    /// <summary>Indexes the new files.</summary>
    /// <param name="files">What was found in each of them.</param>
    /// <param name="most">How many files a key or the end of a path may lead to.</param>
    public CandidateIndex(IEnumerable<KeyValuePair<string, FileContent>> files, int most)
    {
        _most = most;
        foreach ((string name, FileContent content) in files)
        {
            foreach (BaselineKey key in content.Keys)
            {
                Add(_byKey, key, name);
            }

            foreach (string end in EndsOf(name))
            {
                Add(_byEnd, end, name);
            }
        }
    }

    /// <summary>The files that may be a file that is gone.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What was found in it.</param>
    /// <returns>The names, none twice.</returns>
    public IReadOnlyCollection<string> Of(string name, FileContent content)
    {
        HashSet<string> candidates = new(StringComparer.Ordinal);
        foreach (BaselineKey key in content.Keys)
        {
            if (_byKey.TryGetValue(key, out List<string>? names) && names.Count <= _most)
            {
                candidates.UnionWith(names);
            }
        }

        foreach (string end in EndsOf(name))
        {
            if (_byEnd.TryGetValue(end, out List<string>? names))
            {
                candidates.UnionWith(names.Take(_most));
                break;
            }
        }

        return candidates;
    }

    private static void Add<TKey>(Dictionary<TKey, List<string>> index, TKey key, string name)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<string>? names))
        {
            index.Add(key, names = []);
        }

        names.Add(name);
    }

    /// <summary>The ends of a path, the longest first: <c>a/b/c</c>, <c>b/c</c>, <c>c</c>.</summary>
    private static IEnumerable<string> EndsOf(string path)
    {
        yield return path;
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0;
            slash = path.IndexOf('/', slash + 1))
        {
            yield return path[(slash + 1)..];
        }
    }
}
