using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>
/// What holds objects that nobody has seen: documents with a mistake, files that could not be read, templates. What a
/// template makes is an application of its own as a rule, so it concerns only what lies around or below it.
/// </summary>
internal sealed class UnreadDocuments
{
    /// <summary>What stands for the kind of a document that does not tell it.</summary>
    private const string AnyKind = "";

    private readonly HomeIndex<string> _kinds;

    /// <summary>Collects them.</summary>
    /// <param name="bundle">The files that were read.</param>
    /// <param name="unread">The paths, from the scan's root on, of those that were not.</param>
    public UnreadDocuments(Bundle bundle, IReadOnlyList<string> unread)
    {
        _kinds = new HomeIndex<string>(bundle.Vicinity, bundle.Kustomizations);
        HashSet<(string Folder, string Kind, bool IsTemplate)> known = [];
        foreach (ManifestFile file in bundle.Files)
        {
            for (int index = 0; index < file.Documents.Count; index++)
            {
                ClassifiedDocument document = file.Documents[index];
                bool isTemplate = document.Kind == DocumentKind.Template;
                if (isTemplate || document.Kind == DocumentKind.Broken)
                {
                    string kind = KindOf(document.Document);
                    if (known.Add((file.Source.Folder, kind, isTemplate))
                        || bundle.Kustomizations.That(file.Source).Count > 0)
                    {
                        _kinds.Add(kind, file.Source, isForAllOfHome: !isTemplate);
                    }
                }
            }
        }

        foreach (string path in unread)
        {
            _kinds.Add(AnyKind, new SourceText(path, ""));
        }
    }

    /// <summary>Tells whether an object of one of the kinds may be near a file, unseen.</summary>
    /// <param name="near">The file.</param>
    /// <param name="kinds">The kinds; none for any.</param>
    public bool MayHold(SourceText near, ReadOnlySpan<string> kinds)
    {
        IReadOnlyList<string> found = _kinds.Near(near);
        for (int index = 0; index < found.Count; index++)
        {
            string kind = found[index];
            if (kinds.IsEmpty || kind.Length == 0 || kinds.Contains(kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the document says of its kind before the place where reading ended.</summary>
    private static string KindOf(YamlDocument document) =>
        ((document.Root as YamlMapping)?.Find("kind")?.Value.Resolved as YamlScalar)?.AsString ?? AnyKind;
}
