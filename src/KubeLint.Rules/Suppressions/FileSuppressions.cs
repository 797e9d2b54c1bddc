using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Suppressions;

/// <summary>What silences findings in one file.</summary>
internal sealed class FileSuppressions
{
    private readonly CoveredNodes _covered;
    private readonly RuleNames _names;

    /// <summary>Puts the directives of a file together.</summary>
    /// <param name="file">The file.</param>
    /// <param name="directives">Its directives.</param>
    /// <param name="mistakes">What was meant for one and cannot be read.</param>
    /// <param name="names">What names mean.</param>
    public FileSuppressions(
        ManifestFile file,
        IReadOnlyList<Directive> directives,
        IReadOnlyList<DirectiveMistake> mistakes,
        RuleNames names)
    {
        File = file;
        _names = names;
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

    /// <summary>The name that a mistyped one was most likely meant to be.</summary>
    /// <param name="name">A name that no rule has.</param>
    /// <returns>The name or code of a rule, or null if none is near.</returns>
    public string? NearestTo(string name) => _names.NearestTo(name);
}
