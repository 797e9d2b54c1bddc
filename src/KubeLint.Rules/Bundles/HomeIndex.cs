using System.Collections.Concurrent;
using KubeLint.Text;

namespace KubeLint.Bundles;

/// <summary>Finds what is near a file, as <see cref="Vicinity"/> means it.</summary>
/// <typeparam name="T">What is found.</typeparam>
/// <param name="vicinity">The vicinity.</param>
/// <param name="kustomizations">The kustomizations of the scan.</param>
internal sealed class HomeIndex<T>(Vicinity vicinity, KustomizationIndex kustomizations)
    where T : class
{
    private readonly List<(T Thing, string Folder)> _all = [];
    private readonly MultiMap<string, T> _atHome = new(StringComparer.Ordinal);
    private readonly MultiMap<Kustomization, T> _inKustomization = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<T>> _near = new(StringComparer.Ordinal);
    private int[]? _byFolder;

    /// <summary>The indices of all things, so that what lies in one folder stands together.</summary>
    private int[] ByFolder => _byFolder ??= Sorted();

    /// <summary>Adds a thing. All have to be added before any is asked for.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="isForAllOfHome">False if it is only for what lies around or below its folder.</param>
    public void Add(T thing, SourceText source, bool isForAllOfHome = true)
    {
        string folder = source.Folder;
        _all.Add((thing, folder));
        _atHome.Add(isForAllOfHome ? vicinity.HomeOf(folder) : folder, thing);
        IReadOnlyList<Kustomization> takers = kustomizations.That(source);
        for (int index = 0; index < takers.Count; index++)
        {
            _inKustomization.Add(takers[index], thing);
        }
    }

    /// <summary>Finds what is near a file.</summary>
    /// <param name="source">The file.</param>
    /// <returns>What is near, each once, the nearest first.</returns>
    public IReadOnlyList<T> Near(SourceText source)
    {
        if (_all.Count == 0)
        {
            return [];
        }

        // Objects ask by the thousand, and most of them stand in a folder with others.
        IReadOnlyList<T> near = _near.GetOrAdd(
            vicinity.HomeOf(source.Folder), static (home, index) => index.NearHome(home), this);
        IReadOnlyList<Kustomization> takers = kustomizations.That(source);
        return takers.Count == 0 || _inKustomization.IsEmpty
            ? near
            : [.. near.Concat(takers.SelectMany(kustomization => _inKustomization[kustomization].ToArray())).Distinct()];
    }

    private List<T> NearHome(string home)
    {
        List<int> inside = [];
        for (int at = FirstIn(home); at < _all.Count && FolderPath.IsInside(_all[ByFolder[at]].Folder, home); at++)
        {
            inside.Add(ByFolder[at]);
        }

        inside.Sort();
        List<T> near = inside.ConvertAll(index => _all[index].Thing);
        foreach (string around in vicinity.Around(home).AsSpan(1))
        {
            foreach (T thing in _atHome[around])
            {
                near.Add(thing);
            }
        }

        return near;
    }

    /// <summary>Where what lies in a folder begins among all, or would begin.</summary>
    private int FirstIn(string folder)
    {
        int start = 0;
        int end = _all.Count;
        while (start < end)
        {
            int middle = (start + end) / 2;
            if (FolderPath.CompareInTree(_all[ByFolder[middle]].Folder, folder) < 0)
            {
                start = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }

    private int[] Sorted()
    {
        int[] order = new int[_all.Count];
        for (int index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        Array.Sort(order, (one, other) => FolderPath.CompareInTree(_all[one].Folder, _all[other].Folder));
        return order;
    }
}
