using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>Silences the findings of a scan that its files ask to silence. For one thread.</summary>
internal sealed class Suppressor
{
    private readonly Func<SourceText, SuppressionSettings> _settingsOf;
    private readonly Dictionary<string, FileSuppressions> _byPath = new(StringComparer.Ordinal);

    /// <summary>Reads what silences findings.</summary>
    /// <param name="files">The files that may hold some, each path once.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="settingsOf">Tells what counts in a file.</param>
    public Suppressor(
        IEnumerable<ManifestFile> files,
        IReadOnlyList<RuleMetadata> rules,
        Func<SourceText, SuppressionSettings> settingsOf)
    {
        _settingsOf = settingsOf;
        SuppressionReader reader = new(new RuleNames(rules));
        foreach (FileSuppressions file in files
            .Select(file => reader.Read(file, settingsOf(file.Source).FromPeers))
            .OfType<FileSuppressions>())
        {
            _byPath.Add(file.File.Source.Path, file);
        }
    }

    /// <summary>What silences findings in a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its directives, or null for none.</returns>
    public FileSuppressions? In(ManifestFile file) => _byPath.GetValueOrDefault(file.Source.Path);

    /// <summary>Silences findings, and notes what of the directives is of use.</summary>
    /// <param name="drafts">The findings.</param>
    public void Silence(IReadOnlyList<FindingDraft> drafts)
    {
        if (_byPath.Count == 0)
        {
            return;
        }

        foreach (FindingDraft draft in drafts)
        {
            SourceText source = draft.Location.Source;
            if (_byPath.GetValueOrDefault(source.Path)?.Use(draft) is { } found && _settingsOf(source).Honoured)
            {
                draft.Suppression ??= found;
            }
        }
    }
}
