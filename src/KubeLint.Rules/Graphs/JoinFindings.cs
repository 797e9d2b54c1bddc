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

    private readonly ILookup<(string Path, int Document, ObjectIdentity Object), Finding> _byObject;

    public JoinFindings(IEnumerable<Finding> findings) => _byObject = findings
        .Where(finding => finding.Object is not null && Array.Exists(
            Codes, code => finding.Rule.Code.StartsWith(code, StringComparison.Ordinal)))
        .ToLookup(finding => (finding.Location.Source.Path, finding.Document, finding.Object!));

    /// <summary>The code of the rule that reports a field, or one below it.</summary>
    /// <param name="place">The field.</param>
    /// <returns>The code, or null.</returns>
    public string? CodeAt(Place place)
    {
        string path = place.Path.ToString();
        return Of(place.Manifest)
            .FirstOrDefault(finding => finding.FieldPath.StartsWith(path, StringComparison.Ordinal)
                && (finding.FieldPath.Length == path.Length || finding.FieldPath[path.Length] is '.' or '['))
            ?.Rule.Code;
    }

    /// <summary>The code of a rule, if it reports an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="code">The code.</param>
    /// <returns>The code, or null.</returns>
    public string? CodeOf(Manifest manifest, string code) =>
        Of(manifest).Any(finding => finding.Rule.Code == code) ? code : null;

    private IEnumerable<Finding> Of(Manifest manifest) =>
        _byObject[(manifest.Source.Path, manifest.Document.Index, manifest.Identity)];
}
