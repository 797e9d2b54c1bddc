using System.Runtime.InteropServices;

namespace KubeLint.Bundles;

/// <summary>
/// Finds what <see cref="Vicinity.MayMeet(string, string)"/> a folder without going through everything: of copies side
/// by side, each finds its own at once.
/// </summary>
internal sealed class FolderIndex
{
    private readonly Vicinity _vicinity;

    /// <summary>What lies in a folder itself.</summary>
    private readonly Dictionary<string, List<int>> _in = new(StringComparer.Ordinal);

    /// <summary>What lies in a folder or below it.</summary>
    private readonly Dictionary<string, List<int>> _inTree = new(StringComparer.Ordinal);

    /// <summary>The folders in a folder with something in them, rivals apart from the others.</summary>
    private readonly Dictionary<(string Folder, bool AreRivals), List<string>> _folders = [];

    /// <summary>Makes an index.</summary>
    /// <param name="folders">The folder of each thing.</param>
    /// <param name="vicinity">The vicinity.</param>
    public FolderIndex(IEnumerable<string> folders, Vicinity vicinity)
    {
        _vicinity = vicinity;
        int index = 0;
        foreach (string folder in folders)
        {
            Append(_in, folder, index);
            foreach (string around in vicinity.Around(folder))
            {
                if (Append(_inTree, around, index) && FolderPath.Parent(around) is { } parent)
                {
                    Append(_folders, (parent, vicinity.IsRival(around)), around);
                }
            }

            index++;
        }
    }

    /// <summary>Finds the things that may meet a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Their indices, in order.</returns>
    public SortedSet<int> Meeting(string folder)
    {
        SortedSet<int> found = [.. Of(_inTree, folder)];
        foreach (string inside in _vicinity.Around(folder))
        {
            if (FolderPath.Parent(inside) is not { } around)
            {
                break;
            }

            found.UnionWith(Of(_in, around));
            Add(Of(_folders, (around, false)), inside, found);
            if (!_vicinity.IsRival(inside))
            {
                Add(Of(_folders, (around, true)), inside, found);
            }
        }

        return found;
    }

    private void Add(List<string> folders, string apartFrom, SortedSet<int> found)
    {
        foreach (string folder in folders)
        {
            if (folder != apartFrom)
            {
                found.UnionWith(Of(_inTree, folder));
            }
        }
    }

    private static List<T> Of<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull =>
        lists.TryGetValue(key, out List<T>? found) ? found : [];

    /// <summary>Gives true if it is the first of its list.</summary>
    private static bool Append<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T thing)
        where TKey : notnull
    {
        ref List<T>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(thing);
        return list.Count == 1;
    }
}
