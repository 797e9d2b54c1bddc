using System.Runtime.InteropServices;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Bundles;

/// <summary>The objects of a scan by namespace, to look at neighbours without looking at everything.</summary>
public sealed class NamespaceIndex
{
    /// <summary>More are not looked through for a near name: a hint must not cost more than the finding.</summary>
    private const int MostNeighbours = 512;

    private readonly Dictionary<(string Namespace, string Kind), List<Manifest>> _objects = [];
    private readonly Dictionary<string, List<PodTemplate>> _pods = new(StringComparer.Ordinal);

    internal NamespaceIndex(Bundle bundle)
    {
        foreach (Manifest manifest in bundle.Files.SelectMany(file => file.Manifests))
        {
            string name = bundle.NamespaceOf(manifest) ?? NamespaceRelations.Default;
            ref List<Manifest>? list =
                ref CollectionsMarshal.GetValueRefOrAddDefault(_objects, (name, manifest.Kind), out _);
            (list ??= []).Add(manifest);
            if (manifest.PodTemplate is { } template)
            {
                ref List<PodTemplate>? pods = ref CollectionsMarshal.GetValueRefOrAddDefault(_pods, name, out _);
                (pods ??= []).Add(template);
            }
        }
    }

    /// <summary>The objects of a kind in a namespace.</summary>
    /// <param name="name">The namespace; null for <c>default</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The objects in the order of their places.</returns>
    public IReadOnlyList<Manifest> Objects(string? name, string kind) =>
        _objects.TryGetValue((name ?? NamespaceRelations.Default, kind), out List<Manifest>? found) ? found : [];

    /// <summary>The object that a mistyped name most likely means.</summary>
    /// <param name="name">The namespace; null for <c>default</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="word">The name as written.</param>
    /// <returns>The object with the nearest name, or null if none is near.</returns>
    public Manifest? Nearest(string? name, string kind, string word)
    {
        IReadOnlyList<Manifest> neighbours = Objects(name, kind);
        IEnumerable<string> names = neighbours.Take(MostNeighbours).Select(manifest => manifest.Name);
        string? nearest = EditDistance.Nearest(word, names);
        return nearest is null ? null : neighbours.First(manifest => manifest.Name == nearest);
    }

    /// <summary>The pod templates in a namespace.</summary>
    /// <param name="name">The namespace; null for <c>default</c>.</param>
    /// <returns>The pod templates in the order of their places.</returns>
    public IReadOnlyList<PodTemplate> Pods(string? name) =>
        _pods.TryGetValue(name ?? NamespaceRelations.Default, out List<PodTemplate>? found) ? found : [];
}
