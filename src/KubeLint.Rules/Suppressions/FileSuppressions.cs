using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Suppressions;

/// <summary>What silences findings in one file.</summary>
internal sealed class FileSuppressions
{
    private readonly CoveredNodes _covered;

    /// <summary>Puts the directives of a file together.</summary>
    /// <param name="file">The file.</param>
    /// <param name="directives">Its directives.</param>
    /// <param name="mistakes">What was meant for one and cannot be read.</param>
    public FileSuppressions(
        ManifestFile file, IReadOnlyList<Directive> directives, IReadOnlyList<DirectiveMistake> mistakes)
    {
        File = file;
        Directives = directives;
        Mistakes = mistakes;
        _covered = new CoveredNodes(directives);
    }

    /// <summary>The file.</summary>
    public ManifestFile File { get; }

    /// <summary>The directives: comments in order, then annotations.</summary>
    public IReadOnlyList<Directive> Directives { get; }

    /// <summary>What was meant for a directive and cannot be read.</summary>
    public IReadOnlyList<DirectiveMistake> Mistakes { get; }

    /// <summary>Finds what silences a finding in this file, and notes all directives that do.</summary>
    /// <param name="draft">The finding.</param>
    /// <returns>The nearest to its place, or null.</returns>
    public Suppression? Use(FindingDraft draft) => _covered.Use(draft);
}
