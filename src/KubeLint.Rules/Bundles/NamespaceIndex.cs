using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Bundles;

/// <summary>The objects of a scan by namespace, to look at neighbours without looking at everything.</summary>
public sealed class NamespaceIndex
{
    /// <summary>More are not looked through for a near name: a hint must not cost more than the finding.</summary>
    private const int MostNeighbours = 512;

    private readonly Bundle _bundle;
    private readonly Dictionary<(string Namespace, string Kind), List<Manifest>> _objects = [];
    private readonly Dictionary<string, List<Manifest>> _workloads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<List<Manifest>, HomeIndex<Manifest>> _homes = new();

    internal NamespaceIndex(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest manifest in bundle.Files.SelectMany(file => file.Manifests))
        {
            string name = bundle.NamespaceOf(manifest) ?? NamespaceRelations.Default;
            ref List<Manifest>? list =
                ref CollectionsMarshal.GetValueRefOrAddDefault(_objects, (name, manifest.Kind), out _);
            (list ??= []).Add(manifest);
            if (manifest.PodTemplate is not null)
            {
                ref List<Manifest>? workloads =
                    ref CollectionsMarshal.GetValueRefOrAddDefault(_workloads, name, out _);
                (workloads ??= []).Add(manifest);
            }
        }
    }

    /// <summary>The objects of a kind beside another object: a mistyped reference may mean one of them.</summary>
    /// <param name="from">The other object.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Those in its namespace; where one of the two names none, only what is near. At most 512.</returns>
    public IEnumerable<Manifest> Objects(Manifest from, string kind)
    {
        ArgumentNullException.ThrowIfNull(from);
        string? name = _bundle.NamespaceOf(from);
        return _objects.TryGetValue((name ?? NamespaceRelations.Default, kind), out List<Manifest>? found)
            ? Beside(from, name, found)
            : [];
    }

    /// <summary>The object that a mistyped name most likely means.</summary>
    /// <param name="from">The object that has the name in it.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="word">The name as written.</param>
    /// <returns>The object with the nearest name, or null if none is near.</returns>
    public Manifest? Nearest(Manifest from, string kind, string word)
    {
        Manifest[] neighbours = [.. Objects(from, kind)];
        string? nearest = EditDistance.Nearest(word, neighbours.Select(manifest => manifest.Name));
        return nearest is null ? null : Array.Find(neighbours, manifest => manifest.Name == nearest);
    }

    /// <summary>The pod templates beside an object, as <see cref="Objects"/>.</summary>
    /// <param name="from">The object.</param>
    /// <returns>The pod templates.</returns>
    public IEnumerable<PodTemplate> Pods(Manifest from)
    {
        ArgumentNullException.ThrowIfNull(from);
        string? name = _bundle.NamespaceOf(from);
        return _workloads.TryGetValue(name ?? NamespaceRelations.Default, out List<Manifest>? found)
            ? Beside(from, name, found).Select(manifest => manifest.PodTemplate!)
            : [];
    }

    private IEnumerable<Manifest> Beside(Manifest from, string? name, List<Manifest> all)
    {
        IEnumerable<Manifest> near = name is null or NamespaceRelations.Default
            ? _homes.GetOrAdd(all, IndexOf).Near(from.Source)
            : [];
        IEnumerable<Manifest> named = name is null ? [] : all.Where(each => _bundle.NamespaceOf(each) is not null);
        return near.Concat(named).Distinct().Take(MostNeighbours);
    }

    private HomeIndex<Manifest> IndexOf(List<Manifest> all)
    {
        HomeIndex<Manifest> index = new(_bundle.Vicinity, _bundle.Kustomizations);
        foreach (Manifest manifest in all)
        {
            index.Add(manifest, manifest.Source);
        }

        return index;
    }
}
