using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// Finds the folders whose files are alternatives, such as examples: two of them hold the same object, so nobody
/// applies the folder as a whole.
/// </summary>
internal sealed class ExampleFolders
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly Bundle _bundle;

    /// <summary>Looks through a bundle.</summary>
    public ExampleFolders(Bundle bundle)
    {
        _bundle = bundle;
        Dictionary<(string Folder, string Kind, string? Namespace, string Name), Manifest> seen = [];
        foreach (Manifest manifest in bundle.Files.SelectMany(file => file.Manifests))
        {
            string folder = manifest.Source.Folder;
            if (manifest.Name.Length > 0
                && !seen.TryAdd((folder, manifest.Kind, manifest.Namespace, manifest.Name), manifest)
                && seen[(folder, manifest.Kind, manifest.Namespace, manifest.Name)].Source != manifest.Source)
            {
                _folders.Add(folder);
            }
        }
    }

    /// <summary>Tells whether two objects may be applied together, as far as this folder goes.</summary>
    public bool MayJoin(Manifest one, Manifest other) => one.Source == other.Source
        || one.Source.Folder != other.Source.Folder
        || !_folders.Contains(one.Source.Folder)
        || _bundle.Vicinity.ShareKustomization(one, other);
}
