using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>Where the pods of each namespace stand: their files, and the kustomizations that take those in.</summary>
internal sealed class PodPlaces
{
    private readonly Bundle _bundle;
    private readonly HashSet<(string Namespace, object Place)> _places;

    /// <summary>Collects them.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    public PodPlaces(Bundle bundle)
    {
        _bundle = bundle;
        _places = new HashSet<(string Namespace, object Place)>(bundle.PodTemplates.Count);
        foreach (PodTemplate template in bundle.PodTemplates)
        {
            string name = NamespaceOf(template.Manifest);
            _places.Add((name, template.Manifest.Source));
            foreach (Kustomization kustomization in bundle.Kustomizations.That(template.Manifest.Source))
            {
                _places.Add((name, kustomization));
            }
        }
    }

    /// <summary>Tells whether pods of the namespace of an object are surely applied together with it.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>True if they stand in its file, or if a kustomization takes in both.</returns>
    public bool AreBeside(Manifest manifest)
    {
        string name = NamespaceOf(manifest);
        return _places.Contains((name, manifest.Source))
            || _bundle.Kustomizations.That(manifest.Source).Any(taker => _places.Contains((name, taker)));
    }

    private string NamespaceOf(Manifest manifest) => _bundle.NamespaceOf(manifest) ?? NamespaceRelations.Default;
}
