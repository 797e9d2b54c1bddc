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
    private readonly T[] _all;
    private readonly Func<T, Manifest> _manifestOf;
    private readonly Manifest[] _manifests;

    /// <summary>How to find one of many; null for few.</summary>
    private readonly Crowd? _crowd;

    /// <summary>Takes the things, in the order of their places.</summary>
    public Reach(Bundle bundle, T[] all, Func<T, Manifest> manifestOf)
    {
        _bundle = bundle;
        _all = all;
        _manifestOf = manifestOf;
        _manifests = all as Manifest[] ?? ManifestsOf(all, manifestOf);
        _crowd = _manifests.Length > Few ? new Crowd(bundle, _manifests) : null;
    }

    private IEnumerable<int> Indices => Enumerable.Range(0, _manifests.Length);

    /// <summary>Those that an object can mean.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Those in the same namespace, or else those that may be applied into it, the nearest first.</returns>
    public IReadOnlyList<T> Meant(Manifest asking)
    {
        if (_crowd is null)
        {
            return Find(asking);
        }

        string? name = _bundle.NamespaceOf(asking);
        bool isInNamespace = name is not (null or NamespaceRelations.Default) && _crowd.Namespaces.Contains(name);

        // What kustomizations join does not depend on the folder alone.
        if (!isInNamespace && _bundle.Kustomizations.That(asking.Source).Count > 0)
        {
            return Find(asking);
        }

        var question = (name, isInNamespace ? "" : asking.Source.Folder);
        return _crowd.Answers.TryGetValue(question, out IReadOnlyList<T>? known)
            ? known
            : _crowd.Answers.GetOrAdd(question, isInNamespace ? [.. In(name)] : Find(asking));
    }

    /// <summary>Those in a namespace.</summary>
    /// <param name="name">The namespace; null for those of which nothing tells it.</param>
    public IEnumerable<T> In(string? name) =>
        (_crowd?.Namespaces[name] ?? Indices.Where(index => _bundle.NamespaceOf(_manifests[index]) == name))
            .Select(index => _all[index]);

    /// <summary>Those that an object can mean if namespaces tell nothing, such as those that are in none.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Those in its folder's reach, in order.</returns>
    public IReadOnlyList<T> Meeting(Manifest asking)
    {
        if (_crowd is null || _bundle.Kustomizations.That(asking.Source).Count > 0)
        {
            return Array.FindAll(_all, each => _bundle.Vicinity.MayMeet(asking, _manifestOf(each)));
        }

        return _crowd.Near.GetOrAdd(
            asking.Source.Folder, folder => [.. _crowd.Folders.Meeting(folder).Select(index => _all[index])]);
    }

    /// <summary>Those that are, or may be applied, in the same namespace as an object.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Each with how it stands to the object, in order.</returns>
    public IEnumerable<(T Thing, NamespaceRelation Relation)> Around(Manifest asking) =>
        _all.Length == 0 ? [] : Walk(asking);

    private IEnumerable<(T Thing, NamespaceRelation Relation)> Walk(Manifest asking)
    {
        List<int>? candidates = _crowd?.Candidates(asking);
        for (int turn = 0; turn < (candidates?.Count ?? _all.Length); turn++)
        {
            int index = candidates?[turn] ?? turn;
            NamespaceRelation relation = _bundle.Relate(asking, _manifests[index]);
            if (relation != NamespaceRelation.Different)
            {
                yield return (_all[index], relation);
            }
        }
    }

    private IReadOnlyList<T> Find(Manifest asking)
    {
        if (_all is [_])
        {
            return _bundle.Relate(asking, _manifests[0]) == NamespaceRelation.Different ? [] : _all;
        }

        List<T>? same = null;
        List<T>? mayBeSame = null;
        List<int>? candidates = _crowd?.Candidates(asking);
        for (int turn = 0; turn < (candidates?.Count ?? _all.Length); turn++)
        {
            int index = candidates?[turn] ?? turn;
            switch (_bundle.Relate(asking, _manifests[index]))
            {
                case NamespaceRelation.Same:
                    (same ??= []).Add(_all[index]);
                    break;
                case NamespaceRelation.MayBeSame:
                    (mayBeSame ??= []).Add(_all[index]);
                    break;
            }
        }

        return (same ?? mayBeSame) is { } found ? NearestFirst(found, asking.Source.Folder) : [];
    }

    /// <summary>Of several that can be meant, the one that shares most of the way is meant most likely.</summary>
    private IReadOnlyList<T> NearestFirst(List<T> found, string folder)
    {
        for (int index = 1; index < found.Count; index++)
        {
            if (DepthOf(found[index]) > DepthOf(found[index - 1]))
            {
                return [.. found.OrderByDescending(DepthOf)];
            }
        }

        return found;

        int DepthOf(T thing) => FolderPath.SharedDepth(folder, _manifestOf(thing).Source.Folder);
    }

    private static Manifest[] ManifestsOf(T[] all, Func<T, Manifest> manifestOf)
    {
        Manifest[] manifests = new Manifest[all.Length];
        for (int index = 0; index < all.Length; index++)
        {
            manifests[index] = manifestOf(all[index]);
        }

        return manifests;
    }

    /// <summary>Many things, found by where they lie and what joins them.</summary>
    private sealed class Crowd(Bundle bundle, Manifest[] manifests)
    {
        private readonly Lazy<FolderIndex> _folders = new(
            () => new FolderIndex(Array.ConvertAll(manifests, each => each.Source.Folder), bundle.Vicinity));

        private readonly Lazy<ILookup<string?, int>> _namespaces = new(
            () => Enumerable.Range(0, manifests.Length).ToLookup(index => bundle.NamespaceOf(manifests[index])));

        private readonly Lazy<ILookup<Kustomization, int>> _kustomizations = new(
            () => Enumerable.Range(0, manifests.Length)
                .SelectMany(index => bundle.Kustomizations.That(manifests[index].Source), ValueTuple.Create)
                .ToLookup(pair => pair.Item2, pair => pair.Item1));

        public FolderIndex Folders => _folders.Value;

        public ILookup<string?, int> Namespaces => _namespaces.Value;

        public ConcurrentDictionary<(string? Namespace, string Folder), IReadOnlyList<T>> Answers { get; } = new();

        public ConcurrentDictionary<string, IReadOnlyList<T>> Near { get; } = new(StringComparer.Ordinal);

        /// <summary>The indices of those that may be around an object, each once, in order.</summary>
        public List<int> Candidates(Manifest asking)
        {
            List<int> found = Folders.Meeting(asking.Source.Folder);
            int meeting = found.Count;
            if (bundle.NamespaceOf(asking) is { } name)
            {
                found.AddRange(Namespaces[name]);
            }

            foreach (Kustomization kustomization in bundle.Kustomizations.That(asking.Source))
            {
                found.AddRange(_kustomizations.Value[kustomization]);
            }

            return found.Count == meeting ? found : [.. found.Distinct().Order()];
        }
    }
}
