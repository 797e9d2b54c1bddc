using System.Collections.Concurrent;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>What finds those that an object can mean among many.</summary>
/// <typeparam name="T">What is looked for.</typeparam>
/// <param name="bundle">The objects of the scan.</param>
/// <param name="manifests">The objects that are looked for, or that they stand in.</param>
internal sealed class ReachIndex<T>(Bundle bundle, Manifest[] manifests)
{
    private readonly FolderIndex _folders = new(manifests.Select(each => each.Source.Folder), bundle.Vicinity);

    private readonly ILookup<Kustomization, int> _kustomizations = Enumerable.Range(0, manifests.Length)
        .SelectMany(index => bundle.Kustomizations.That(manifests[index].Source), ValueTuple.Create)
        .ToLookup(pair => pair.Item2, pair => pair.Item1);

    /// <summary>The numbers of the objects of each namespace.</summary>
    public ILookup<string?, int> Namespaces { get; } = Enumerable.Range(0, manifests.Length)
        .ToLookup(index => bundle.NamespaceOf(manifests[index]));

    /// <summary>What is known already, by the namespace and folder of the one that asks.</summary>
    public ConcurrentDictionary<(string? Namespace, string Folder), IReadOnlyList<T>> Answers { get; } = new();

    /// <summary>Those that may be applied into the namespace of an object.</summary>
    /// <param name="asking">The object.</param>
    /// <returns>Their numbers, in order; some may not be what is looked for.</returns>
    public IEnumerable<int> Candidates(Manifest asking)
    {
        SortedSet<int> found = _folders.Meeting(asking.Source.Folder);
        if (bundle.NamespaceOf(asking) is { } name)
        {
            found.UnionWith(Namespaces[name]);
        }

        foreach (Kustomization kustomization in bundle.Kustomizations.That(asking.Source))
        {
            found.UnionWith(_kustomizations[kustomization]);
        }

        return found;
    }
}
