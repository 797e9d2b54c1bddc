using System.Text.Json;
using KubeLint.Baselines;

namespace KubeLint.Cli.Output.Json;

/// <summary>Writes how a scan stands to its baseline.</summary>
internal static class JsonBaseline
{
    /// <summary>Writes what there is to say; nothing where there is no baseline.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="baseline">The baseline.</param>
    public static void Write(Utf8JsonWriter json, BaselineReport? baseline)
    {
        if (baseline is null)
        {
            return;
        }

        json.WriteStartObject("baseline");
        json.WriteString("file", baseline.Path);
        json.WriteNumber("new", baseline.Findings.Count - baseline.Unchanged);
        json.WriteNumber("unchanged", baseline.Unchanged);
        json.WriteNumber("gone", baseline.Gone.Sum(entry => entry.Count));
        json.WriteNumber("notScanned", baseline.Outside);
        json.WriteStartArray("goneEntries");
        foreach (GoneEntry entry in baseline.Gone)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", entry.Key.Rule);
            json.WriteString("path", entry.Key.File);
            if (entry.Key.Object.Length > 0)
            {
                json.WriteString("object", entry.Key.Object);
            }
            else
            {
                json.WriteNull("object");
            }

            json.WriteString("field", entry.Key.Field);
            json.WriteNumber("count", entry.Count);
            json.WriteEndObject();
            JsonStream.FlushIfFull(json);
        }

        json.WriteEndArray();
        json.WriteString("refresh", baseline.RefreshCommand);
        json.WriteEndObject();
    }
}
