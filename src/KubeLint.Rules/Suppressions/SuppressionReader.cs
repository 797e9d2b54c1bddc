using System.Buffers;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>Reads what silences findings out of files. For one thread.</summary>
/// <param name="names">What names mean.</param>
internal sealed class SuppressionReader(RuleNames names)
{
    private static readonly SearchValues<string> _own = SearchValues.Create(
        ["kubelint"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] _marksOfPeers = [.. PeerComments.Marks, .. PeerAnnotations.Marks];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fromPeers">Whether what is written for other tools counts.</param>
    /// <returns>What silences findings in it, or null if nothing does.</returns>
    public FileSuppressions? Read(ManifestFile file, bool fromPeers)
    {
        List<Directive> directives = [];
        List<DirectiveMistake> mistakes = [];
        new CommentDirectives(file, names, fromPeers, directives, mistakes).Read();
        new AnnotationDirectives(file, names, fromPeers, directives, mistakes).Read();
        if (!file.Documents.Any(document => document.Kind is DocumentKind.Manifest or DocumentKind.Broken
            or DocumentKind.Kustomization or DocumentKind.Patch))
        {
            // What is not for Kubernetes may speak of kubelint as it likes.
            mistakes.Clear();
        }

        return directives.Count + mistakes.Count == 0 ? null : new FileSuppressions(file, directives, mistakes, names);
    }

    /// <summary>Tells at a glance of most texts that nothing in them silences findings. Safe from several threads.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="fromPeers">Whether what is written for other tools counts.</param>
    /// <returns>False if nothing does.</returns>
    public static bool MayHoldAny(SourceText source, bool fromPeers)
    {
        // Several searches for one text each are many times faster than one for all.
        string content = source.Content;
        return content.AsSpan().ContainsAny(_own)
            || (fromPeers && Array.Exists(_marksOfPeers, mark => content.Contains(mark, StringComparison.Ordinal)));
    }
}
