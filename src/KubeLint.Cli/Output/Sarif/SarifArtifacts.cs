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
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private string? _lastPath;
    private JsonEncodedText _lastUri;

    /// <summary>Collects the files of a report, in the order in which its findings name them.</summary>
    /// <param name="report">The report.</param>
    public SarifArtifacts(Report report)
    {
        foreach (Finding finding in report.Result.Findings)
        {
            Add(finding.Location.Source);
            foreach (RelatedLocation related in finding.Related)
            {
                Add(related.Location.Source);
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
        json.WriteString("uri", UriOf(path));
        if (!SarifUri.IsAbsolute(path))
        {
            json.WriteString("uriBaseId", Root);
        }

        if (_indexes.TryGetValue(path, out int index))
        {
            json.WriteNumber("index", index);
        }

        json.WriteEndObject();
    }

    /// <summary>Most files are named several times, one after the other.</summary>
    private JsonEncodedText UriOf(string path)
    {
        if (!string.Equals(path, _lastPath, StringComparison.Ordinal))
        {
            _lastPath = path;
            _lastUri = JsonEncodedText.Encode(SarifUri.OfFile(path), JsonStream.Options.Encoder);
        }

        return _lastUri;
    }

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private void Add(SourceText source)
    {
        if (_indexes.TryAdd(source.Path, _sources.Count))
        {
            _sources.Add(source);
        }
    }
}
