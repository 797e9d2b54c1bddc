using System.Text.Json;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Json;

/// <summary>Writes a finding as JSON.</summary>
internal static class JsonFinding
{
    /// <summary>Writes a finding.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="finding">The finding.</param>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteString("ruleName", finding.Rule.Name);
        json.WriteString("severity", Words.Of(finding.Severity));
        json.WriteString("confidence", Words.Of(finding.Confidence));
        json.WriteString("message", finding.Message);
        json.WriteString("why", finding.Why);
        json.WriteString("advice", finding.Advice);
        json.WriteString("path", finding.Location.Source.Path);
        json.WriteNumber("document", finding.Document);
        WriteObject(json, finding.Object);
        json.WriteString("field", finding.FieldPath);
        WriteRegion(json, finding.Location);
        json.WriteStartArray("related");
        foreach (RelatedLocation related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("path", related.Location.Source.Path);
            WriteRegion(json, related.Location);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFix(json, finding.Fix);
        json.WriteString("fingerprint", finding.Fingerprint);
        WriteSuppression(json, finding.Suppression);
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, ObjectIdentity? identity)
    {
        if (identity is null)
        {
            json.WriteNull("object");
            return;
        }

        json.WriteStartObject("object");
        json.WriteString("apiVersion", identity.ApiVersion);
        json.WriteString("kind", identity.Kind);
        json.WriteString("namespace", identity.Namespace);
        json.WriteString("name", identity.Name);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteStartArray("edits");
        foreach (TextEdit edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion(json, new Location(fix.Source, edit.Span));
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Suppression? suppression)
    {
        if (suppression is null)
        {
            return;
        }

        json.WriteStartObject("suppression");
        json.WriteString("kind", Words.Of(suppression.Kind));
        json.WriteString("reason", suppression.Reason);
        if (suppression.Location is { } location)
        {
            json.WriteString("path", location.Source.Path);
            WriteRegion(json, location);
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, Location location)
    {
        LinePosition start = location.Start;
        LinePosition end = location.End;
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
