using System.Buffers;
using KubeLint.Configuration;
using KubeLint.Manifests;

namespace KubeLint.Suppressions;

/// <summary>Reads what silences findings out of files. For one thread.</summary>
/// <param name="names">What names mean.</param>
/// <param name="settings">Which of it counts.</param>
internal sealed class SuppressionReader(RuleNames names, SuppressionSettings settings)
{
    /// <summary>A file that holds none of these has nothing to read: most files are done with one search.</summary>
    private static readonly SearchValues<string> _own = SearchValues.Create(
        ["kubelint"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _any = SearchValues.Create(
        ["kubelint", .. PeerComments.Marks, .. PeerAnnotations.Marks], StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>What silences findings in it, or null for most files.</returns>
    public FileSuppressions? Read(ManifestFile file)
    {
        if (!file.Source.Content.AsSpan().ContainsAny(settings.FromPeers ? _any : _own))
        {
            return null;
        }

        List<Directive> directives = [];
        List<DirectiveMistake> mistakes = [];
        new CommentDirectives(file, names, settings.FromPeers, directives, mistakes).Read();
        new AnnotationDirectives(file, names, settings.FromPeers, directives, mistakes).Read();
        if (!file.Documents.Any(document => document.Kind is DocumentKind.Manifest or DocumentKind.Broken
            or DocumentKind.Kustomization or DocumentKind.Patch))
        {
            // What is not for Kubernetes may speak of kubelint as it likes.
            mistakes.Clear();
        }

        return directives.Count + mistakes.Count == 0 ? null : new FileSuppressions(file, directives, mistakes, names);
    }
}
