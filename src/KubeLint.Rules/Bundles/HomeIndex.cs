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
    private readonly List<(T Thing, string Folder, string Home)> _all = [];
    private readonly MultiMap<Kustomization, T> _inKustomization = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<T>> _near = new(StringComparer.Ordinal);
    private FolderOrder? _folders;
    private FolderOrder? _homes;

    /// <summary>Adds a thing. All have to be added before any is asked for.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="isForAllOfHome">False if it is only for what lies around or below its folder.</param>
    public void Add(T thing, SourceText source, bool isForAllOfHome = true)
    {
        string folder = source.Folder;
        _all.Add((thing, folder, isForAllOfHome ? vicinity.HomeOf(folder) : folder));
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
            : [.. near.Concat(takers.SelectMany(taker => _inKustomization[taker].ToArray())).Distinct()];
    }

    private T[] NearHome(string home)
    {
        FolderOrder folders = _folders ??= new FolderOrder([.. _all.Select(each => each.Folder)]);
        FolderOrder homes = _homes ??= new FolderOrder([.. _all.Select(each => each.Home)]);
        List<int> near = [];
        folders.AddWithin(home, near);
        foreach (string around in vicinity.Around(home).AsSpan(1))
        {
            homes.AddAt(around, near);
        }

        T[] things = near.Count == 0 ? [] : new T[near.Count];
        for (int turn = 0; turn < things.Length; turn++)
        {
            things[turn] = _all[near[turn]].Thing;
        }

        return things;
    }
}
