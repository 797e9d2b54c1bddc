using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.Namespaces;

/// <summary>The namespaces that the objects of a scan declare.</summary>
internal sealed class DeclaredNamespaces
{
    /// <summary>
    /// The kinds that make a namespace of their own name: OpenShift's projects, and the anchors of hierarchical
    /// namespaces.
    /// </summary>
    private static readonly string[] _kinds = ["Namespace", "Project", "ProjectRequest", "SubnamespaceAnchor"];

    private readonly Bundle _bundle;
    private readonly ILookup<object, Manifest> _byPlace;
    private readonly HashSet<string> _given;

    /// <summary>Collects them.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    public DeclaredNamespaces(Bundle bundle)
    {
        _bundle = bundle;
        Manifest[] all = [.. bundle.All<V1Namespace>().Where(each => !BuiltInNamespaces.Include(each.Name))];
        IsEmpty = all.Length == 0;
        _byPlace = all
            .SelectMany(
                each => bundle.Kustomizations.That(each.Source).Prepend<object>(each.Source.Folder),
                (each, place) => (Namespace: each, Place: place))
            .ToLookup(pair => pair.Place, pair => pair.Namespace);

        // A kustomization that sets the namespace renames the Namespaces that it takes in.
        _given = all.SelectMany(each => bundle.Kustomizations.That(each.Source))
            .Select(kustomization => kustomization.Namespace)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>True if there are none but the built-in ones.</summary>
    public bool IsEmpty { get; }

    /// <summary>Those that are for an object, even if it does not name them.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The Namespaces of its folder and those around it, then those of its kustomizations.</returns>
    public IEnumerable<Manifest> Near(Manifest manifest) => _bundle.Vicinity.Around(manifest.Source.Folder)
        .Concat<object>(_bundle.Kustomizations.That(manifest.Source))
        .SelectMany(place => _byPlace[place]);

    /// <summary>Tells whether any is for an object, even if it does not name it.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>True if one is in its folder, around it, or in one of its kustomizations.</returns>
    public bool AreNear(Manifest manifest)
    {
        foreach (string folder in _bundle.Vicinity.Around(manifest.Source.Folder))
        {
            if (_byPlace.Contains(folder))
            {
                return true;
            }
        }

        IReadOnlyList<Kustomization> takers = _bundle.Kustomizations.That(manifest.Source);
        for (int index = 0; index < takers.Count; index++)
        {
            if (_byPlace.Contains(takers[index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a namespace is declared where an object can mean it.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="name">The namespace.</param>
    /// <returns>True if it is.</returns>
    public bool Have(Manifest manifest, string name) =>
        _given.Contains(name) || IsMade(manifest, name);

    private bool IsMade(Manifest manifest, string name)
    {
        foreach (string kind in _kinds)
        {
            if (_bundle.FindFrom(manifest, kind, name).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
