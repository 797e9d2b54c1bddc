namespace KubeLint.Baselines;

/// <summary>
/// Finds out which files were given new names, as git does it: by what is in them. Here that is what the baseline has
/// of a file that is gone, and what was found in a file that the baseline does not know.
/// </summary>
internal sealed class MovedFiles
{
    // A key that more files have than that tells nothing about which of them is meant; their paths may.
    private const int MostCandidates = 64;

    private readonly SortedDictionary<string, FileContent> _old = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FileContent> _new = new(StringComparer.Ordinal);

    /// <summary>True if a file is gone that had findings.</summary>
    public bool HasOld => _old.Count > 0;

    /// <summary>Adds what the baseline has of a file that is gone.</summary>
    /// <param name="key">What the findings are known by.</param>
    /// <param name="count">How many they are.</param>
    public void AddOld(BaselineKey key, int count) => Add(_old, key, count);

    /// <summary>Adds a finding in a file that the baseline does not know.</summary>
    /// <param name="key">What it is known by.</param>
    public void AddNew(BaselineKey key) => Add(_new, key, count: 1);

    /// <summary>Finds the files that were given new names.</summary>
    /// <returns>For the new name of a file the old ones, the surest first: several files may have become one.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Match()
    {
        PriorityQueue<Move, Move> moves = new(Move.Order);
        CandidateIndex candidates = new(_new, MostCandidates);
        foreach ((string name, FileContent content) in _old)
        {
            foreach (string candidate in candidates.Of(name, content))
            {
                Enqueue(moves, name, candidate);
            }
        }

        Dictionary<string, IReadOnlyList<string>> names = new(StringComparer.Ordinal);
        HashSet<string> placed = new(StringComparer.Ordinal);
        while (moves.TryDequeue(out Move? move, out _))
        {
            if (placed.Contains(move.OldName))
            {
                continue;
            }

            // Another file may have taken some of what the new one has.
            if (Judge(move.OldName, move.NewName) is not { } now || Move.Order.Compare(now, move) > 0)
            {
                Enqueue(moves, move.OldName, move.NewName);
                continue;
            }

            _new[move.NewName].Take(_old[move.OldName]);
            placed.Add(move.OldName);
            names[move.NewName] = [.. names.GetValueOrDefault(move.NewName) ?? [], move.OldName];
        }

        return names;
    }

    private void Enqueue(PriorityQueue<Move, Move> moves, string oldName, string newName)
    {
        if (Judge(oldName, newName) is { } move)
        {
            moves.Enqueue(move, move);
        }
    }

    private Move? Judge(string oldName, string newName) =>
        Move.Judge(oldName, _old[oldName], newName, _new[newName]);

    private static void Add(SortedDictionary<string, FileContent> files, BaselineKey key, int count)
    {
        if (!files.TryGetValue(key.File, out FileContent? content))
        {
            files.Add(key.File, content = new FileContent());
        }

        content.Add(key with { File = "" }, count);
    }
}
