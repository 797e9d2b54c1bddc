using System.Collections.Concurrent;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Bundles;

/// <summary>The objects of a scan by namespace, to look at neighbours without looking at everything.</summary>
public sealed class NamespaceIndex
{
    /// <summary>More are not looked through for a near name: a hint must not cost more than the finding.</summary>
    private const int MostNeighbours = 512;

    /// <summary>Stands for the kinds of all workloads.</summary>
    private const string? AnyWorkload = null;

    private readonly Bundle _bundle;
    private readonly MultiMap<(string Namespace, string Kind), Manifest> _objects;
    private readonly MultiMap<string, Manifest> _workloads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Namespace, string? Kind), HomeIndex<Manifest>> _homes = new();
    private readonly Lazy<HomeIndex<PodTemplate>> _allPods;

    internal NamespaceIndex(Bundle bundle)
    {
        _bundle = bundle;
        _objects = new MultiMap<(string Namespace, string Kind), Manifest>(things: bundle.Manifests.Count);
        _allPods = new Lazy<HomeIndex<PodTemplate>>(AllPods);
        foreach (Manifest manifest in bundle.Manifests)
        {
            string name = bundle.NamespaceOf(manifest) ?? NamespaceRelations.Default;
            _objects.Add((name, manifest.Kind), manifest);
            if (manifest.PodTemplate is not null)
            {
                _workloads.Add(name, manifest);
            }
        }
    }

    /// <summary>The object that a mistyped name most likely means.</summary>
    /// <param name="from">The object that has the name in it.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="word">The name as written.</param>
    /// <returns>The near object of the same namespace with the nearest name, or null if none is near.</returns>
    public Manifest? Nearest(Manifest from, string kind, string word)
    {
        Manifest[] neighbours =
            [.. Near(from, NameOf(from), kind).Take(MostNeighbours)];
        string? nearest = EditDistance.Nearest(
            word, neighbours.Select(manifest => manifest.Name).Where(name => !IsNamedAfter(name, word)));
        return nearest is null ? null : Array.Find(neighbours, manifest => manifest.Name == nearest);
    }

    /// <summary>The pod templates that are near an object and in its namespace.</summary>
    /// <param name="from">The object.</param>
    /// <returns>The pod templates, the nearest first.</returns>
    public IEnumerable<PodTemplate> PodsNear(Manifest from) =>
        Near(from, NameOf(from), AnyWorkload).Select(manifest => manifest.PodTemplate!);

    /// <summary>The pod templates in the namespace of an object, wherever they lie if it names one.</summary>
    /// <param name="from">The object.</param>
    /// <returns>
    /// Those of its namespace; else those near it of which only one names a namespace, so that they may be applied
    /// into one.
    /// </returns>
    public IEnumerable<PodTemplate> PodsAround(Manifest from)
    {
        if (_bundle.NamespaceOf(from) is not { } name)
        {
            PodTemplate[] near = [.. PodsNear(from)];
            return near.Length > 0 ? near : NearOfAnyNamespace(from);
        }

        return _workloads[name] is { Count: > 0 } there
            ? there.ToArray().Select(manifest => manifest.PodTemplate!)
            : Near(from, NamespaceRelations.Default, AnyWorkload)
                .Where(manifest => _bundle.NamespaceOf(manifest) is null)
                .Select(manifest => manifest.PodTemplate!);
    }

    /// <summary>Tells whether the scan shows objects of a kind near an object and in its namespace.</summary>
    /// <param name="from">The object.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>True if there are any, wherever they lie if the object names its namespace.</returns>
    public bool Show(Manifest from, string kind) =>
        _objects[(NameOf(from), kind)].Count > 0
        && (_bundle.NamespaceOf(from) is not null || Near(from, NamespaceRelations.Default, kind).Any());

    /// <summary>Tells whether pods are run in the namespace of an object, wherever their workloads lie.</summary>
    /// <param name="from">The object.</param>
    /// <returns>True if there are any.</returns>
    public bool HasPods(Manifest from) => HasPodsIn(NameOf(from));

    /// <summary>Tells whether pods are run in a namespace, wherever their workloads lie.</summary>
    /// <param name="name">The namespace.</param>
    /// <returns>True if there are any.</returns>
    public bool HasPodsIn(string name) => _workloads[name].Count > 0;

    private IEnumerable<PodTemplate> NearOfAnyNamespace(Manifest from) =>
        _allPods.Value.Near(from.Source);

    private HomeIndex<PodTemplate> AllPods()
    {
        HomeIndex<PodTemplate> index = new(_bundle.Vicinity, _bundle.Kustomizations);
        foreach (PodTemplate template in _bundle.PodTemplates)
        {
            index.Add(template, template.Manifest.Source);
        }

        return index;
    }

    /// <summary>Nobody adds a whole part by mistake: <c>shop-canary</c> is no mistyped <c>shop</c>.</summary>
    private static bool IsNamedAfter(string one, string other)
    {
        (string shorter, string longer) = one.Length < other.Length ? (one, other) : (other, one);
        return longer.Length > shorter.Length && longer[shorter.Length] == '-'
            && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private string NameOf(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return _bundle.NamespaceOf(manifest) ?? NamespaceRelations.Default;
    }

    private IEnumerable<Manifest> Near(Manifest from, string name, string? kind)
    {
        if (_homes.TryGetValue((name, kind), out HomeIndex<Manifest>? index))
        {
            return index.Near(from.Source);
        }

        Manifest[] all = kind is null ? _workloads[name].ToArray() : _objects[(name, kind)].ToArray();
        return all.Length == 0 ? [] : _homes.GetOrAdd((name, kind), IndexOf(all)).Near(from.Source);
    }

    private HomeIndex<Manifest> IndexOf(Manifest[] all)
    {
        HomeIndex<Manifest> index = new(_bundle.Vicinity, _bundle.Kustomizations);
        foreach (Manifest manifest in all)
        {
            index.Add(manifest, manifest.Source);
        }

        return index;
    }
}
