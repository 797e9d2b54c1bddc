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
    private readonly Manifest[] _manifests;
    private readonly Lazy<ReachIndex<T>>? _index;

    /// <summary>Takes the things, in the order of their places.</summary>
    public Reach(Bundle bundle, IReadOnlyList<T> all, Func<T, Manifest> manifestOf)
    {
        _bundle = bundle;
        _all = all;
        _manifests = [.. all.Select(manifestOf)];
        _index = _manifests.Length <= Few ? null : new Lazy<ReachIndex<T>>(() => new ReachIndex<T>(bundle, _manifests));
    }

    private IEnumerable<int> Indices => Enumerable.Range(0, _manifests.Length);

    /// <summary>Those that an object can mean.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Those in the same namespace, or else those that may be applied into it, in order.</returns>
    public IReadOnlyList<T> Meant(Manifest asking) =>
        _index is { Value: var index } ? Meant(asking, index) : Find(asking);

    /// <summary>Those that are, or may be applied, in the same namespace as an object.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Each with how it stands to the object, in order.</returns>
    public IEnumerable<(T Thing, NamespaceRelation Relation)> Around(Manifest asking) =>
        _manifests.Length == 0 ? [] : Walk(asking);

    private IEnumerable<(T Thing, NamespaceRelation Relation)> Walk(Manifest asking)
    {
        foreach (int index in _index?.Value.Candidates(asking) ?? Indices)
        {
            NamespaceRelation relation = _bundle.Relate(asking, _manifests[index]);
            if (relation != NamespaceRelation.Different)
            {
                yield return (_all[index], relation);
            }
        }
    }

    private IReadOnlyList<T> Meant(Manifest asking, ReachIndex<T> index)
    {
        string? name = _bundle.NamespaceOf(asking);
        if (name is not (null or NamespaceRelations.Default) && index.Namespaces.Contains(name))
        {
            return index.Answers.GetOrAdd((name, ""), _ => [.. index.Namespaces[name].Select(each => _all[each])]);
        }

        // What kustomizations join does not depend on the folder alone.
        return _bundle.Kustomizations.That(asking.Source).Count > 0
            ? Find(asking)
            : index.Answers.GetOrAdd((name, asking.Source.Folder), _ => Find(asking));
    }

    private List<T> Find(Manifest asking)
    {
        List<T> same = [];
        List<T> mayBeSame = [];
        foreach ((T thing, NamespaceRelation relation) in Around(asking))
        {
            (relation == NamespaceRelation.Same ? same : mayBeSame).Add(thing);
        }

        return same.Count > 0 ? same : mayBeSame;
    }
}
