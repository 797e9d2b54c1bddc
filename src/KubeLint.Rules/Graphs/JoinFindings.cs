using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Graphs;

/// <summary>Finds what rules say about how objects are joined.</summary>
internal sealed class JoinFindings
{
    /// <summary>The rules that speak of what one object needs of another.</summary>
    private static readonly string[] Codes =
    [
        "KL1021", "KL1022", "KL1026", "KL2009", "KL3003", "KL3004", "KL3005", "KL5001", "KL5003", "KL5005", "KL6001",
        "KL6003", "KL6004", "KL7", "KL9",
    ];

    private readonly Dictionary<(string Path, int Document, ObjectIdentity Object), Finding[]> _byObject;

    public JoinFindings(IEnumerable<Finding> findings) => _byObject = findings
        .Where(finding => finding.Object is not null && Array.Exists(
            Codes, code => finding.Rule.Code.StartsWith(code, StringComparison.Ordinal)))
        .GroupBy(finding => (finding.Location.Source.Path, finding.Document, finding.Object!))
        .ToDictionary(
            ofObject => ofObject.Key,
            ofObject => ofObject.OrderBy(finding => finding.FieldPath, StringComparer.Ordinal).ToArray());

    /// <summary>What a rule says of a field, or of one below it.</summary>
    /// <param name="place">The field.</param>
    /// <returns>The finding, or null.</returns>
    public Finding? At(Place place)
    {
        string path = place.Path.ToString();
        Finding[] findings = Of(place.Manifest);
        return findings.Length == 0 ? null
            : First(findings, path) is { } exact && exact.FieldPath.Length == path.Length ? exact
            : First(findings, $"{path}.") ?? First(findings, $"{path}[");
    }

    /// <summary>What a rule says of an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="code">The code of the rule.</param>
    /// <returns>The finding, or null.</returns>
    public Finding? Of(Manifest manifest, string code) =>
        Array.Find(Of(manifest), finding => finding.Rule.Code == code);

    /// <summary>Of findings in the order of their fields the first whose field begins so.</summary>
    private static Finding? First(Finding[] findings, string start)
    {
        int low = 0;
        int high = findings.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(findings[middle].FieldPath, start) < 0 ? (middle + 1, high)
                : (low, middle);
        }

        return low < findings.Length && findings[low].FieldPath.StartsWith(start, StringComparison.Ordinal)
            ? findings[low] : null;
    }

    private Finding[] Of(Manifest manifest) =>
        _byObject.GetValueOrDefault((manifest.Source.Path, manifest.Document.Index, manifest.Identity)) ?? [];
}
