using System.Runtime.InteropServices;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>
/// The documents that hold objects which nobody has seen: broken ones and templates. They are found by folder, since
/// every object that seems to miss another one asks.
/// </summary>
internal sealed class UnreadDocuments
{
    /// <summary>The kinds of the documents in a folder; null stands for a kind that nobody could read.</summary>
    private readonly Dictionary<string, HashSet<string?>> _inFolder = new(StringComparer.Ordinal);

    /// <summary>The same for a folder with all that lies below it.</summary>
    private readonly Dictionary<string, HashSet<string?>> _inTree = new(StringComparer.Ordinal);

    public UnreadDocuments(IReadOnlyList<ManifestFile> files)
    {
        foreach (ManifestFile file in files)
        {
            foreach (ClassifiedDocument document in file.Documents)
            {
                if (document.Kind is DocumentKind.Broken or DocumentKind.Template)
                {
                    Add(file.Source.Folder, KindOf(document.Document));
                }
            }
        }
    }

    /// <summary>Tells whether an unread document near a file may hold an object of one of the kinds.</summary>
    public bool MayHold(SourceText near, ReadOnlySpan<string> kinds)
    {
        if (_inTree.Count == 0)
        {
            return false;
        }

        if (_inTree.TryGetValue(near.Folder, out HashSet<string?>? below) && AnyOf(below, kinds))
        {
            return true;
        }

        for (string? folder = Parent(near.Folder); folder is not null; folder = Parent(folder))
        {
            if (_inFolder.TryGetValue(folder, out HashSet<string?>? around) && AnyOf(around, kinds))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string folder, string? kind)
    {
        Append(_inFolder, folder, kind);
        for (string? around = folder; around is not null; around = Parent(around))
        {
            Append(_inTree, around, kind);
        }
    }

    private static void Append(Dictionary<string, HashSet<string?>> kinds, string folder, string? kind)
    {
        ref HashSet<string?>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, folder, out _);
        (known ??= new HashSet<string?>(StringComparer.Ordinal)).Add(kind);
    }

    private static bool AnyOf(HashSet<string?> unread, ReadOnlySpan<string> kinds)
    {
        if (kinds.IsEmpty || unread.Contains(null))
        {
            return true;
        }

        foreach (string kind in kinds)
        {
            if (unread.Contains(kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The folder around a folder; null for the root.</summary>
    private static string? Parent(string folder) =>
        folder.Length == 0 ? null : folder[..Math.Max(0, folder.LastIndexOf('/'))];

    /// <summary>What the document says of its kind before the place where reading ended.</summary>
    private static string? KindOf(YamlDocument document) =>
        ((document.Root as YamlMapping)?.Find("kind")?.Value.Resolved as YamlScalar)?.AsString;
}
