using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Graphs;

/// <summary>
/// Chooses of several objects that one may mean those to draw an edge to. Files that hold a whole application each, one
/// beside the other, are choices for an installer and would otherwise be woven into one another.
/// </summary>
/// <param name="bundle">The objects of the scan.</param>
internal sealed class GraphTargets(Bundle bundle)
{
    /// <summary>
    /// Copies beyond these tell nothing new, and edges from each to each would be more than anybody can read.
    /// </summary>
    private const int MostNamed = 16;

    /// <summary>A policy may be for many pods.</summary>
    private const int MostSelected = 256;

    /// <summary>Of objects of one name, those that are meant most likely.</summary>
    /// <param name="from">The object that names them.</param>
    /// <param name="found">Those that it may mean.</param>
    public IEnumerable<Manifest> Named(Manifest from, IReadOnlyList<Manifest> found) =>
        Nearest(from, found).Take(MostNamed);

    /// <summary>Of workloads whose pods are selected, those that are meant most likely.</summary>
    /// <param name="from">The object that selects them.</param>
    /// <param name="pods">The pods that it may mean.</param>
    public IEnumerable<Manifest> Selected(Manifest from, IReadOnlyList<PodTemplate> pods) =>
        Nearest(from, [.. pods.Take(MostSelected).Select(template => template.Manifest)]);

    private IReadOnlyList<Manifest> Nearest(Manifest from, IReadOnlyList<Manifest> found)
    {
        if (found.Count is < 2 or > MostSelected)
        {
            return found;
        }

        Manifest[] beside = [.. found.Where(each => ReferenceEquals(each.Source, from.Source))];
        return beside.Length > 0 ? beside : AppliedTogether.Nearest(from, found, bundle.Kustomizations);
    }
}
