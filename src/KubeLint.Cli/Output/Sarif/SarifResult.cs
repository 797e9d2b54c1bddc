using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using KubeLint.Baselines;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Sarif;

/// <summary>Writes findings as SARIF results.</summary>
/// <param name="json">Where they go.</param>
/// <param name="artifacts">The files of the log.</param>
/// <param name="ruleIndexes">The index of every rule, by its code.</param>
/// <param name="hasSuppressions">
/// True if a result of the run is suppressed: then all others have to say that they are not (SARIF 2.1.0, 3.27.23).
/// </param>
internal sealed class SarifResult(
    Utf8JsonWriter json,
    SarifArtifacts artifacts,
    IReadOnlyDictionary<string, int> ruleIndexes,
    bool hasSuppressions)
{
    // Viewers show a few lines; a block scalar of a megabyte would only blow the log up.
    private const int MostSnippetLines = 10;
    private const int MostSnippetLength = 2000;

    private readonly SarifText _text = new(json);
    private ObjectIdentity? _last;
    private string? _lastAbout;

    /// <summary>Writes a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="state">How it stands to the baseline; null where there is none.</param>
    public void Write(Finding finding, string? state)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", ruleIndexes[finding.Rule.Code]);
        json.WriteString("level", SarifRule.LevelOf(finding.Severity));
        WriteState(state);
        _text.WriteWithMarkdown("message", finding.Message, finding.Why, finding.Advice);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(finding.Location, withContext: true);
        WriteLogicalLocation(AboutOf(finding), NameOf(finding.Object), finding.FieldPath);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(finding.Related);
        WriteSuppressions(finding.Suppression);
        WriteFix(finding.Fix);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("kubelint/v1", finding.Fingerprint);
        json.WriteEndObject();
        WriteProperties(finding);
        json.WriteEndObject();
    }

    /// <summary>Writes a finding that the baseline has and that is no more.</summary>
    /// <param name="key">What it was known by.</param>
    /// <param name="number">Its number among those that agree in that, from 0.</param>
    /// <param name="rule">The rule, if it is known.</param>
    public void WriteAbsent(BaselineKey key, int number, RuleMetadata? rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", key.Rule);
        if (ruleIndexes.TryGetValue(key.Rule, out int index))
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", rule is null ? "none" : SarifRule.LevelOf(rule.Severity));
        WriteState("absent");
        string subject = key.Object.Length > 0 ? $"`{key.Object}`" : "this file";
        _text.WriteWithMarkdown(
            "message", $"{rule?.Name ?? key.Rule} is no longer found in {subject}", rule?.Summary ?? "", "");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        artifacts.WriteLocation(json, "artifactLocation", key.File);
        json.WriteEndObject();
        WriteLogicalLocation(
            key.Object.Length > 0 ? key.Object : null, key.Object[(key.Object.LastIndexOf('/') + 1)..], key.Field);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteSuppressions(suppression: null);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("kubelint/v1", Fingerprint.Of(key.Rule, key.File, key.Object, key.Field, number));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteState(string? state)
    {
        if (state is not null)
        {
            json.WriteString("baselineState", state);
        }
    }

    private void WritePhysicalLocation(Location location, bool withContext)
    {
        json.WriteStartObject("physicalLocation");
        artifacts.WriteLocation(json, "artifactLocation", location.Source.Path);
        WriteRegion("region", location.Source, location.Span);

        // A context has to be more than the region itself (SARIF 2.1.0, 3.29.5).
        if (withContext && ContextOf(location) is var context && context != location.Span)
        {
            WriteRegion("contextRegion", location.Source, context);
        }

        json.WriteEndObject();
    }

    private void WriteRegion(string property, SourceText source, TextSpan span)
    {
        LinePosition start = source.PositionAt(span.Start);
        LinePosition end = source.PositionAt(span.End);
        json.WriteStartObject(property);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        if (end.Line - start.Line < MostSnippetLines && span.Length <= MostSnippetLength)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", source.Slice(span));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static TextSpan ContextOf(Location location)
    {
        SourceText source = location.Source;
        int first = Math.Max(1, location.Start.Line - 1);
        int last = Math.Min(source.LineCount, location.End.Line + 1);
        return TextSpan.FromBounds(source.LineSpan(first).Start, source.LineSpan(last).End);
    }

    // Most findings are about the same object as the one before.
    private string? AboutOf(Finding finding)
    {
        if (!ReferenceEquals(finding.Object, _last))
        {
            _last = finding.Object;
            _lastAbout = _last?.ToString();
        }

        return _lastAbout;
    }

    private static string NameOf(ObjectIdentity? identity) =>
        identity is null ? "" : identity.Name.Length > 0 ? identity.Name : identity.Kind;

    private void WriteLogicalLocation(string? about, string name, string field)
    {
        if (about is null)
        {
            return;
        }

        bool isField = field.Length > 0;
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", isField ? field : name);
        WriteQualifiedName(about, field);
        json.WriteString("kind", isField ? "property" : "resource");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteQualifiedName(string about, string field)
    {
        const int UsualLength = 512;
        DefaultInterpolatedStringHandler name =
            new(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        name.AppendLiteral(about);
        if (field.Length > 0)
        {
            name.AppendLiteral("/");
            name.AppendLiteral(field);
        }

        json.WriteString("fullyQualifiedName", name.Text);
        name.Clear();
    }

    private void WriteRelated(IReadOnlyList<RelatedLocation> related)
    {
        if (related.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (int index = 0; index < related.Count; index++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", index + 1);
            WritePhysicalLocation(related[index].Location, withContext: false);
            _text.Write("message", related[index].Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSuppressions(Suppression? suppression)
    {
        if (!hasSuppressions)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            Write(suppression);
        }

        json.WriteEndArray();
    }

    private void Write(Suppression suppression)
    {
        json.WriteStartObject();
        json.WriteString("kind", suppression.Kind == SuppressionKind.Override ? "external" : "inSource");
        json.WriteString("status", "accepted");
        if (suppression.Reason is { } reason)
        {
            json.WriteString("justification", reason);
        }

        if (suppression.Location is { } location)
        {
            json.WriteStartObject("location");
            WritePhysicalLocation(location, withContext: false);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteFix(Fix? fix)
    {
        if (fix is null)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        _text.Write("description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        artifacts.WriteLocation(json, "artifactLocation", fix.Source.Path);
        json.WriteStartArray("replacements");
        foreach (TextEdit edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion("deletedRegion", fix.Source, edit.Span);
            json.WriteStartObject("insertedContent");
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteProperties(Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("confidence", Words.Of(finding.Confidence));
        json.WriteNumber("document", finding.Document);
        if (finding.Object is { } identity)
        {
            json.WriteString("apiVersion", identity.ApiVersion);
            json.WriteString("kind", identity.Kind);
            json.WriteString("namespace", identity.Namespace);
            json.WriteString("name", identity.Name);
        }

        json.WriteEndObject();
    }
}
