using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>Finds objects by kind and name, in whatever namespace and API version.</summary>
internal sealed class NameIndex
{
    private readonly MultiMap<(string Kind, string Name), Manifest> _written;
    private readonly Lazy<MultiMap<(string Kind, string Name), Manifest>> _changed;

    /// <summary>Makes an index.</summary>
    /// <param name="manifests">The objects, in the order of their places.</param>
    /// <param name="kustomizations">The kustomizations of the scan, which change names.</param>
    public NameIndex(Manifest[] manifests, KustomizationIndex kustomizations)
    {
        _written = new MultiMap<(string Kind, string Name), Manifest>(
            keys: manifests.Length, things: manifests.Length);
        foreach (Manifest manifest in manifests)
        {
            _written.Add((manifest.Kind, manifest.Name), manifest);
        }

        _changed = new Lazy<MultiMap<(string Kind, string Name), Manifest>>(() => ByChangedName(
            manifests, kustomizations));
    }

    /// <summary>The objects of a kind and name, in the order of their places.</summary>
    public MultiMap<(string Kind, string Name), Manifest>.Things Named(string kind, string name) =>
        _written[(kind, name)];

    /// <summary>
    /// The same, and behind them those that a kustomization gives that name by a prefix or suffix.
    /// </summary>
    public Manifest[] NamedOrChanged(string kind, string name)
    {
        Manifest[] named = Named(kind, name).ToArray();
        return _changed.Value[(kind, name)] is { Count: > 0 } changed
            ? [.. named.Concat(changed.ToArray()).Distinct()]
            : named;
    }

    private static MultiMap<(string Kind, string Name), Manifest> ByChangedName(
        Manifest[] manifests, KustomizationIndex kustomizations)
    {
        MultiMap<(string Kind, string Name), Manifest> changed = new();
        foreach (Manifest manifest in manifests)
        {
            foreach (string name in kustomizations.ChangedNamesOf(manifest))
            {
                changed.Add((manifest.Kind, name), manifest);
            }
        }

        return changed;
    }
}
