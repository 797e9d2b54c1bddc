using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Bundles;

/// <summary>Which kustomizations of the scan take in which files, directly or through one another.</summary>
public sealed class KustomizationIndex
{
    private readonly Dictionary<string, List<Kustomization>> _byFile = new(StringComparer.Ordinal);

    /// <summary>
    /// The same by the file itself: this is asked for every pair of objects that may belong together.
    /// </summary>
    private readonly Dictionary<SourceText, List<Kustomization>> _bySource = [];

    private readonly HashSet<Kustomization> _withUnseen = [];
    private readonly HashSet<string> _patches = new(StringComparer.Ordinal);

    internal KustomizationIndex(IReadOnlyList<ManifestFile> files)
    {
        Dictionary<string, Kustomization> byFolder = new(StringComparer.Ordinal);
        foreach (ManifestFile file in files)
        {
            foreach (ClassifiedDocument document in file.Documents)
            {
                if (document.Kind == DocumentKind.Kustomization
                    && Kustomization.Read(file.Source, document.Document) is { } kustomization)
                {
                    byFolder.TryAdd(kustomization.Folder, kustomization);
                }
            }
        }

        HashSet<string> scanned = new(files.Select(file => file.Source.ScanPath), StringComparer.Ordinal);
        foreach (Kustomization kustomization in byFolder.Values)
        {
            _patches.UnionWith(kustomization.Patches);
            Reach(kustomization, byFolder, scanned);
        }

        _patches.ExceptWith(_byFile.Keys);
        foreach (ManifestFile file in files)
        {
            if (_byFile.TryGetValue(file.Source.ScanPath, out List<Kustomization>? takers))
            {
                _bySource[file.Source] = takers;
            }
        }
    }

    /// <summary>The kustomizations that take a file in.</summary>
    /// <param name="source">The file.</param>
    /// <returns>The kustomizations, in no order of weight.</returns>
    public IReadOnlyList<Kustomization> That(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _bySource.TryGetValue(source, out List<Kustomization>? found) ? found : Array.Empty<Kustomization>();
    }

    /// <summary>Tells whether a file is a patch: some kustomization applies it to others, none takes it in.</summary>
    /// <param name="source">The file.</param>
    /// <returns>True for a patch.</returns>
    public bool IsPatch(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _patches.Contains(source.ScanPath);
    }

    /// <summary>
    /// Tells whether a file is applied together with objects that the scan does not show: a kustomization that takes it
    /// in takes in an address, a chart, or a path where the scan has nothing.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <returns>True if there may be any.</returns>
    public bool JoinUnseen(SourceText source) => That(source).Any(_withUnseen.Contains);

    /// <summary>Tells whether a kustomization gives an image of a file a version of its own.</summary>
    /// <param name="source">The file that names the image.</param>
    /// <param name="image">The image.</param>
    /// <returns>True if one that takes the file in sets its digest, or a tag other than <c>latest</c>.</returns>
    public bool SetVersionOf(SourceText source, ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return That(source).SelectMany(kustomization => kustomization.Images).Any(set =>
            set.Name == image.FullName
            && (set.Digest is { Length: > 0 } || set.NewTag is { Length: > 0 } and not ImageReference.LatestTag));
    }

    private void Reach(Kustomization root, Dictionary<string, Kustomization> byFolder, HashSet<string> scanned)
    {
        HashSet<string> visited = new(StringComparer.Ordinal) { root.Folder };
        Stack<Kustomization> open = new([root]);
        while (open.TryPop(out Kustomization? kustomization))
        {
            if (kustomization.MakesObjects || !kustomization.Resources.All(IsScanned))
            {
                _withUnseen.Add(root);
            }

            foreach (string resource in kustomization.Resources)
            {
                if (!visited.Add(resource))
                {
                    continue;
                }

                if (byFolder.TryGetValue(resource, out Kustomization? inner))
                {
                    open.Push(inner);
                }
                else
                {
                    if (!_byFile.TryGetValue(resource, out List<Kustomization>? takers))
                    {
                        _byFile.Add(resource, takers = []);
                    }

                    takers.Add(root);
                }
            }
        }

        bool IsScanned(string resource) => scanned.Contains(resource) || byFolder.ContainsKey(resource);
    }
}
