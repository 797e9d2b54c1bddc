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
    private readonly MultiMap<string, T> _inTree = new(StringComparer.Ordinal);
    private readonly MultiMap<string, T> _atHome = new(StringComparer.Ordinal);
    private readonly MultiMap<Kustomization, T> _inKustomization = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<T>> _near = new(StringComparer.Ordinal);

    /// <summary>Adds a thing.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="isForAllOfHome">False if it is only for what lies around or below its folder.</param>
    public void Add(T thing, SourceText source, bool isForAllOfHome = true)
    {
        string folder = source.Folder;
        _atHome.Add(isForAllOfHome ? vicinity.HomeOf(folder) : folder, thing);
        foreach (string around in vicinity.Around(folder))
        {
            _inTree.Add(around, thing);
        }

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
        if (_inTree.IsEmpty)
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
        List<T> near = [];
        Add(_inTree[home], near);
        foreach (string around in vicinity.Around(home).AsSpan(1))
        {
            Add(_atHome[around], near);
        }

        return near;
    }

    private static void Add(MultiMap<string, T>.Things things, List<T> near)
    {
        foreach (T thing in things)
        {
            near.Add(thing);
        }
    }
}
