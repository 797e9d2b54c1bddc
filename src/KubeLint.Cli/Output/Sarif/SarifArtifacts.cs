using System.Text.Json;
using KubeLint.Cli.Output.Json;
using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Sarif;

/// <summary>The files that a SARIF log speaks of.</summary>
internal sealed class SarifArtifacts
{
    /// <summary>The name of the folder that relative URIs start from.</summary>
    public const string Root = "SRCROOT";

    private readonly List<SourceText> _sources = [];
    private readonly Dictionary<string, (int Index, string Uri)> _artifacts = new(StringComparer.Ordinal);

    /// <summary>Collects the files of a report, in the order in which its findings name them.</summary>
    /// <param name="report">The report.</param>
    public SarifArtifacts(Report report)
    {
        foreach (Finding finding in report.WithSuppressed)
        {
            Add(finding.Location.Source);
            foreach (RelatedLocation related in finding.Related)
            {
                Add(related.Location.Source);
            }

            if (finding.Suppression?.Location is { } suppressed)
            {
                Add(suppressed.Source);
            }
        }
    }

    /// <summary>Writes the files.</summary>
    /// <param name="json">Where they go.</param>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        foreach (SourceText source in _sources)
        {
            json.WriteStartObject();
            WriteLocation(json, "location", source.Path);
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            json.WriteString("sourceLanguage", IsJson(source.Path) ? "json" : "yaml");
            json.WriteEndObject();
            JsonStream.FlushIfFull(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes where a file is.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="property">The property that takes it.</param>
    /// <param name="path">The file's path as findings show it.</param>
    public void WriteLocation(Utf8JsonWriter json, string property, string path)
    {
        json.WriteStartObject(property);
        bool isListed = _artifacts.TryGetValue(path, out (int Index, string Uri) artifact);
        json.WriteString("uri", isListed ? artifact.Uri : SarifUri.OfFile(path));
        if (!SarifUri.IsAbsolute(path))
        {
            json.WriteString("uriBaseId", Root);
        }

        if (isListed)
        {
            json.WriteNumber("index", artifact.Index);
        }

        json.WriteEndObject();
    }

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private void Add(SourceText source)
    {
        if (!_artifacts.ContainsKey(source.Path))
        {
            _artifacts.Add(source.Path, (_sources.Count, SarifUri.OfFile(source.Path)));
            _sources.Add(source);
        }
    }
}
