using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// The folders in which two files hold the same object: collections of examples, which nobody applies as a whole.
/// </summary>
internal sealed class ExampleFolders
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>Looks through a bundle.</summary>
    public ExampleFolders(Bundle bundle)
    {
        foreach (Manifest manifest in bundle.Manifests)
        {
            var same = bundle.Named(manifest.Kind, manifest.Name);
            if (manifest.Name.Length > 0 && same.Count > 1 && same.First == manifest)
            {
                Find(same);
            }
        }
    }

    /// <summary>Tells whether a folder is one of them.</summary>
    public bool Contain(string folder) => _folders.Contains(folder);

    /// <summary>Looks for the files of one folder among those of objects of one kind and name.</summary>
    private void Find(MultiMap<(string Kind, string Name), Manifest>.Things same)
    {
        if (same.Count == 2)
        {
            if (same.First.Source != same.Last.Source && same.First.Source.Folder == same.Last.Source.Folder
                && same.First.Namespace == same.Last.Namespace)
            {
                _folders.Add(same.First.Source.Folder);
            }

            return;
        }

        Dictionary<(string Folder, string? Namespace), SourceText> first = [];
        foreach (Manifest manifest in same)
        {
            var key = (manifest.Source.Folder, manifest.Namespace);
            if (!first.TryAdd(key, manifest.Source) && first[key] != manifest.Source)
            {
                _folders.Add(manifest.Source.Folder);
            }
        }
    }
}
