using System.Collections.Concurrent;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// Things of one name or with the same labels, found by who asks for them. Copies of one application side by side would
/// otherwise be compared each with each.
/// </summary>
/// <typeparam name="T">An object, or something that belongs to one.</typeparam>
internal sealed class Reach<T>
{
    /// <summary>So many are gone through faster than found.</summary>
    private const int Few = 8;

    private readonly Bundle _bundle;
    private readonly IReadOnlyList<T> _all;
    private readonly Func<T, Manifest> _manifestOf;
    private readonly Manifest[] _manifests;
    private readonly Lazy<FolderIndex> _folders;
    private readonly Lazy<ILookup<string?, int>> _namespaces;
    private readonly Lazy<ILookup<Kustomization, int>> _kustomizations;
    private readonly Lazy<ConcurrentDictionary<(string? Namespace, string Folder), IReadOnlyList<T>>> _answers =
        new(() => new ConcurrentDictionary<(string? Namespace, string Folder), IReadOnlyList<T>>());

    private readonly Lazy<ConcurrentDictionary<string, IReadOnlyList<T>>> _meeting =
        new(() => new ConcurrentDictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal));

    /// <summary>Takes the things, in the order of their places.</summary>
    public Reach(Bundle bundle, IReadOnlyList<T> all, Func<T, Manifest> manifestOf)
    {
        _bundle = bundle;
        _all = all;
        _manifestOf = manifestOf;
        _manifests = [.. all.Select(manifestOf)];
        _folders = new Lazy<FolderIndex>(
            () => new FolderIndex(_manifests.Select(each => each.Source.Folder), bundle.Vicinity));
        _namespaces = new Lazy<ILookup<string?, int>>(
            () => Indices.ToLookup(index => bundle.NamespaceOf(_manifests[index])));
        _kustomizations = new Lazy<ILookup<Kustomization, int>>(() => Indices
            .SelectMany(index => bundle.Kustomizations.That(_manifests[index].Source), ValueTuple.Create)
            .ToLookup(pair => pair.Item2, pair => pair.Item1));
    }

    private IEnumerable<int> Indices => Enumerable.Range(0, _manifests.Length);

    /// <summary>Those that an object can mean.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Those in the same namespace, or else those that may be applied into it, the nearest first.</returns>
    public IReadOnlyList<T> Meant(Manifest asking)
    {
        if (_manifests.Length <= Few)
        {
            return Find(asking);
        }

        string? name = _bundle.NamespaceOf(asking);
        if (name is not (null or NamespaceRelations.Default) && _namespaces.Value.Contains(name))
        {
            return _answers.Value.GetOrAdd((name, ""), _ => [.. _namespaces.Value[name].Select(index => _all[index])]);
        }

        // What kustomizations join does not depend on the folder alone.
        return _bundle.Kustomizations.That(asking.Source).Count > 0
            ? Find(asking)
            : _answers.Value.GetOrAdd((name, asking.Source.Folder), _ => Find(asking));
    }

    /// <summary>Those in a namespace.</summary>
    /// <param name="name">The namespace; null for those of which nothing tells it.</param>
    public IEnumerable<T> In(string? name) => _namespaces.Value[name].Select(index => _all[index]);

    /// <summary>Those that an object can mean if namespaces tell nothing, such as those that are in none.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Those in its folder's reach, in order.</returns>
    public IReadOnlyList<T> Meeting(Manifest asking)
    {
        if (_manifests.Length <= Few || _bundle.Kustomizations.That(asking.Source).Count > 0)
        {
            return [.. Indices.Where(index => _bundle.Vicinity.MayMeet(asking, _manifests[index]))
                .Select(index => _all[index])];
        }

        return _meeting.Value.GetOrAdd(
            asking.Source.Folder, folder => [.. _folders.Value.Meeting(folder).Select(index => _all[index])]);
    }

    /// <summary>Those that are, or may be applied, in the same namespace as an object.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Each with how it stands to the object, in order.</returns>
    public IEnumerable<(T Thing, NamespaceRelation Relation)> Around(Manifest asking)
    {
        foreach (int index in _manifests.Length <= Few ? Indices : Candidates(asking))
        {
            NamespaceRelation relation = _bundle.Relate(asking, _manifests[index]);
            if (relation != NamespaceRelation.Different)
            {
                yield return (_all[index], relation);
            }
        }
    }

    private IReadOnlyList<T> Find(Manifest asking)
    {
        List<T> same = [];
        List<T> mayBeSame = [];
        foreach ((T thing, NamespaceRelation relation) in Around(asking))
        {
            (relation == NamespaceRelation.Same ? same : mayBeSame).Add(thing);
        }

        return NearestFirst(same.Count > 0 ? same : mayBeSame, asking.Source.Folder);
    }

    /// <summary>Of several that can be meant, the one that shares most of the way is meant most likely.</summary>
    private IReadOnlyList<T> NearestFirst(List<T> found, string folder) =>
        found.Count < 2 ? found
            : [.. found.OrderByDescending(each => FolderPath.SharedDepth(folder, _manifestOf(each).Source.Folder))];

    private SortedSet<int> Candidates(Manifest asking)
    {
        SortedSet<int> found = _folders.Value.Meeting(asking.Source.Folder);
        if (_bundle.NamespaceOf(asking) is { } name)
        {
            found.UnionWith(_namespaces.Value[name]);
        }

        foreach (Kustomization kustomization in _bundle.Kustomizations.That(asking.Source))
        {
            found.UnionWith(_kustomizations.Value[kustomization]);
        }

        return found;
    }
}
