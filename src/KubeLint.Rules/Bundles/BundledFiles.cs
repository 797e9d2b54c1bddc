using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>The files of a scan as a bundle holds them: in order, and patches without objects.</summary>
internal static class BundledFiles
{
    /// <summary>Sorts files by path, in which order they mostly come.</summary>
    public static ManifestFile[] Sorted(IReadOnlyList<ManifestFile> files)
    {
        for (int index = 1; index < files.Count; index++)
        {
            if (string.CompareOrdinal(files[index - 1].Source.Path, files[index].Source.Path) > 0)
            {
                return [.. files.OrderBy(file => file.Source.Path, StringComparer.Ordinal)];
            }
        }

        return [.. files];
    }

    /// <summary>A patch is no whole object, whatever it looks like.</summary>
    public static ManifestFile WithoutPatches(ManifestFile file, KustomizationIndex kustomizations)
    {
        if (file.Manifests.Count + file.Fragments.Count == 0 || !kustomizations.IsPatch(file.Source))
        {
            return file;
        }

        return file with
        {
            Documents =
            [
                .. file.Documents.Select(document => document.Kind == DocumentKind.Manifest
                    ? document with { Kind = DocumentKind.Patch, Reason = "a patch that a kustomization applies" }
                    : document),
            ],
            Manifests = [],
            Lists = [],
            Fragments = [],
        };
    }

    /// <summary>The objects of all files, in the order of their places.</summary>
    public static Manifest[] ManifestsOf(ManifestFile[] files)
    {
        Manifest[] all = new Manifest[files.Sum(file => file.Manifests.Count)];
        int count = 0;
        foreach (ManifestFile file in files)
        {
            for (int index = 0; index < file.Manifests.Count; index++)
            {
                all[count++] = file.Manifests[index];
            }
        }

        return all;
    }
}
