using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KubeLint.Text;

namespace KubeLint.Bundles;

/// <summary>Finds what is near a file, as <see cref="Vicinity"/> means it.</summary>
/// <typeparam name="T">What is found.</typeparam>
/// <param name="vicinity">The vicinity.</param>
/// <param name="kustomizations">The kustomizations of the scan.</param>
internal sealed class HomeIndex<T>(Vicinity vicinity, KustomizationIndex kustomizations)
    where T : class
{
    private readonly Dictionary<string, List<T>> _inTree = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<T>> _atHome = new(StringComparer.Ordinal);
    private readonly Dictionary<Kustomization, List<T>> _inKustomization = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<T>> _near = new(StringComparer.Ordinal);

    /// <summary>Adds a thing.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="isForAllOfHome">False if it is only for what lies around or below its folder.</param>
    public void Add(T thing, SourceText source, bool isForAllOfHome = true)
    {
        string folder = source.Folder;
        Append(_atHome, isForAllOfHome ? vicinity.HomeOf(folder) : folder, thing);
        foreach (string around in vicinity.Around(folder))
        {
            Append(_inTree, around, thing);
        }

        foreach (Kustomization kustomization in kustomizations.That(source))
        {
            Append(_inKustomization, kustomization, thing);
        }
    }

    /// <summary>Finds what is near a file.</summary>
    /// <param name="source">The file.</param>
    /// <returns>What is near, the nearest first; what a kustomization joins may come twice.</returns>
    public IEnumerable<T> Near(SourceText source)
    {
        if (_inTree.Count == 0)
        {
            return [];
        }

        // Objects ask by the thousand, and most of them stand in a folder with others.
        IReadOnlyList<T> near = _near.GetOrAdd(
            vicinity.HomeOf(source.Folder), static (home, index) => index.NearHome(home), this);
        return kustomizations.That(source) is { Count: > 0 } takers
            ? near.Concat(takers.SelectMany(kustomization => Of(_inKustomization, kustomization)))
            : near;
    }

    private IReadOnlyList<T> NearHome(string home) =>
    [
        .. Of(_inTree, home),
        .. vicinity.Around(home).Skip(1).SelectMany(around => Of(_atHome, around)),
    ];

    private static IReadOnlyList<T> Of<TKey>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull =>
        lists.TryGetValue(key, out List<T>? found) ? found : Array.Empty<T>();

    private static void Append<TKey>(Dictionary<TKey, List<T>> lists, TKey key, T thing)
        where TKey : notnull
    {
        ref List<T>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(thing);
    }
}
