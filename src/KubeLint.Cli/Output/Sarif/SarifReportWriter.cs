using System.Text.Json;
using KubeLint.Baselines;
using KubeLint.Cli.Output.Json;
using KubeLint.Findings;

namespace KubeLint.Cli.Output.Sarif;

/// <summary>
/// Writes SARIF 2.1.0 (OASIS Standard, 27 March 2020), with what GitHub code scanning reads of it. The same scan gives
/// the same bytes: there is no time in it.
/// </summary>
/// <param name="rules">All rules; a finding may have any of them.</param>
/// <param name="jobs">The number of threads; 1 or more.</param>
internal sealed class SarifReportWriter(IReadOnlyList<RuleMetadata> rules, int jobs) : IReportWriter
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        SarifArtifacts artifacts = new(report);
        using (Utf8JsonWriter json = new(output, JsonStream.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            IReadOnlyDictionary<string, int> ruleIndexes = WriteTool(json, report);
            SarifInvocation.Write(json, report, artifacts);
            WriteBase(json, report);
            artifacts.Write(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            bool hasSuppressions = report.Result.Suppressed.Count > 0;
            WriteResults(json, report, part => new SarifResult(part, artifacts, ruleIndexes, hasSuppressions));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private void WriteResults(Utf8JsonWriter json, Report report, Func<Utf8JsonWriter, SarifResult> resultsIn)
    {
        if (report.Baseline is { } baseline)
        {
            WriteCompared(json, baseline, resultsIn);
        }
        else
        {
            WriteFindings(json, report.Result.Findings, state: null, resultsIn);
        }

        // A baseline holds nothing that is silenced.
        WriteFindings(json, report.Result.Suppressed, report.Baseline is null ? null : "new", resultsIn);
    }

    private void WriteFindings(
        Utf8JsonWriter json,
        IReadOnlyList<Finding> findings,
        string? state,
        Func<Utf8JsonWriter, SarifResult> resultsIn) => JsonItems.Write(json, findings, jobs, part =>
        {
            SarifResult result = resultsIn(part);
            return finding => result.Write(finding, state);
        });

    // What is in the baseline is listed too: whoever reads the log can tell it by its state (SARIF 2.1.0, 3.27.24).
    private void WriteCompared(
        Utf8JsonWriter json, BaselineReport baseline, Func<Utf8JsonWriter, SarifResult> resultsIn)
    {
        JsonItems.Write(json, baseline.Findings, jobs, part =>
        {
            SarifResult result = resultsIn(part);
            return each => result.Write(each.Finding, each.State == BaselineState.New ? "new" : "unchanged");
        });

        SarifResult absent = resultsIn(json);
        Dictionary<string, RuleMetadata> known = rules.ToDictionary(rule => rule.Code, StringComparer.Ordinal);
        foreach (GoneEntry entry in baseline.Gone)
        {
            for (int number = 0; number < entry.Count; number++)
            {
                absent.WriteAbsent(entry.Key, entry.Left + number, known.GetValueOrDefault(entry.Key.Rule));
                JsonStream.FlushIfFull(json);
            }
        }
    }

    private Dictionary<string, int> WriteTool(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "kubelint");
        json.WriteString("fullName", $"kubelint {ToolVersion.Value}");
        json.WriteString("version", ToolVersion.Value);
        json.WriteString("semanticVersion", ToolVersion.Value);
        json.WriteString("organization", "kubelint");
        json.WriteString("informationUri", "https://github.com/kubelint/kubelint");
        Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        json.WriteStartArray("rules");
        SarifRule descriptor = new(json);
        // A rule that the catalogue lacks would leave its findings without an index: it is added behind the others.
        foreach (RuleMetadata rule in rules.Concat(report.WithSuppressed.Select(finding => finding.Rule)))
        {
            if (indexes.TryAdd(rule.Code, indexes.Count))
            {
                descriptor.Write(rule);
                JsonStream.FlushIfFull(json);
            }
        }

        json.WriteEndArray();
        SarifInvocation.WriteDescriptors(json);
        json.WriteStartObject("properties");
        json.WriteString("kubernetesVersion", report.Result.Summary.KubernetesVersions.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        return indexes;
    }

    private static void WriteBase(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifArtifacts.Root);
        json.WriteString("uri", SarifUri.OfFolder(report.WorkingDirectory));
        json.WriteStartObject("description");
        json.WriteString("text", "The working directory of the scan.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
