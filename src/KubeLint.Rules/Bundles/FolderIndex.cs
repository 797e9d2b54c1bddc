namespace KubeLint.Bundles;

/// <summary>
/// Finds what <see cref="Vicinity.MayMeet(string, string)"/> a folder without going through everything: of copies side
/// by side, each finds its own at once.
/// </summary>
internal sealed class FolderIndex
{
    private readonly Vicinity _vicinity;

    /// <summary>What lies in a folder itself.</summary>
    private readonly MultiMap<string, int> _in = new(StringComparer.Ordinal);

    /// <summary>What lies in a folder or below it.</summary>
    private readonly MultiMap<string, int> _inTree = new(StringComparer.Ordinal);

    /// <summary>The folders in a folder with something in them, rivals apart from the others.</summary>
    private readonly MultiMap<(string Folder, bool AreRivals), string> _folders = new();

    /// <summary>Makes an index.</summary>
    /// <param name="folders">The folder of each thing.</param>
    /// <param name="vicinity">The vicinity.</param>
    public FolderIndex(string[] folders, Vicinity vicinity)
    {
        _vicinity = vicinity;
        for (int index = 0; index < folders.Length; index++)
        {
            _in.Add(folders[index], index);
            string[] around = vicinity.Around(folders[index]);
            for (int depth = 0; depth < around.Length; depth++)
            {
                if (_inTree.Add(around[depth], index) && depth + 1 < around.Length)
                {
                    _folders.Add((around[depth + 1], vicinity.IsRival(around[depth])), around[depth]);
                }
            }
        }
    }

    /// <summary>Finds the things that may meet a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Their indices, in order.</returns>
    public List<int> Meeting(string folder)
    {
        List<int> found = [];
        Add(_inTree[folder], found);
        string[] way = _vicinity.Around(folder);
        for (int depth = 0; depth + 1 < way.Length; depth++)
        {
            string inside = way[depth];
            string around = way[depth + 1];
            Add(_in[around], found);
            Add(_folders[(around, false)], inside, found);
            if (!_vicinity.IsRival(inside))
            {
                Add(_folders[(around, true)], inside, found);
            }
        }

        found.Sort();
        return found;
    }

    private void Add(
        MultiMap<(string Folder, bool AreRivals), string>.Things folders, string apartFrom, List<int> found)
    {
        foreach (string folder in folders)
        {
            if (folder != apartFrom)
            {
                Add(_inTree[folder], found);
            }
        }
    }

    private static void Add(MultiMap<string, int>.Things things, List<int> found)
    {
        foreach (int index in things)
        {
            found.Add(index);
        }
    }
}
