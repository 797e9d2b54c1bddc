using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>The documents that hold objects which nobody has seen: broken ones and templates.</summary>
internal sealed class UnreadDocuments
{
    private readonly List<(string Folder, string? Kind)> _unread = [];

    public UnreadDocuments(IReadOnlyList<ManifestFile> files)
    {
        foreach (ManifestFile file in files)
        {
            foreach (ClassifiedDocument document in file.Documents)
            {
                if (document.Kind is DocumentKind.Broken or DocumentKind.Template)
                {
                    _unread.Add((file.Source.Folder, KindOf(document.Document)));
                }
            }
        }
    }

    /// <summary>Tells whether an unread document near a file may hold an object of one of the kinds.</summary>
    public bool MayHold(SourceText near, ReadOnlySpan<string> kinds)
    {
        foreach ((string folder, string? kind) in _unread)
        {
            if ((kind is null || kinds.IsEmpty || kinds.Contains(kind)) && (Holds(folder, near.Folder) || Holds(near.Folder, folder)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(string outer, string inner) =>
        outer.Length == 0
        || (inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '/'));

    /// <summary>What the document says of its kind before the place where reading ended.</summary>
    private static string? KindOf(YamlDocument document) =>
        ((document.Root as YamlMapping)?.Find("kind")?.Value.Resolved as YamlScalar)?.AsString;
}
