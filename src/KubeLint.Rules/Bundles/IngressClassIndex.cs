using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>What in the scan and the settings provides Ingress classes, and for which Ingresses.</summary>
/// <param name="bundle">The objects of the scan.</param>
internal sealed class IngressClassIndex(Bundle bundle)
{
    private readonly IngressClassSource[] _sources =
    [
        .. bundle.Manifests.Select(IngressClassSource.Of).OfType<IngressClassSource>(),
    ];

    private readonly Dictionary<string, IngressClasses> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The classes that an Ingress may use.</summary>
    public IngressClasses For(Manifest ingress)
    {
        // What kustomizations join does not depend on the folder alone.
        if (bundle.Kustomizations.That(ingress.Source).Count > 0)
        {
            return Find(ingress);
        }

        if (!_byFolder.TryGetValue(ingress.Source.Folder, out IngressClasses? classes))
        {
            _byFolder.Add(ingress.Source.Folder, classes = Find(ingress));
        }

        return classes;
    }

    private IngressClasses Find(Manifest ingress) =>
        new(bundle.Settings.Cluster, _sources.Where(source => bundle.Vicinity.MayMeet(source.Manifest, ingress)));
}
