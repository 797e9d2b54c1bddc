using System.Text.Json;
using KubeLint.Cli.Input;
using KubeLint.Findings;

namespace KubeLint.Cli.Output.Json;

/// <summary>Writes kubelint's own JSON. The same scan gives the same bytes: there is no time in it.</summary>
/// <param name="jobs">The number of threads; 1 or more.</param>
internal sealed class JsonReportWriter(int jobs) : IReportWriter
{
    /// <summary>The version of the document's shape. New members leave it as it is; other changes raise it.</summary>
    private const string ShapeVersion = "1";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        using (Utf8JsonWriter json = new(output, JsonStream.Options))
        {
            json.WriteStartObject();
            json.WriteString("version", ShapeVersion);
            json.WriteStartObject("tool");
            json.WriteString("name", "kubelint");
            json.WriteString("version", ToolVersion.Value);
            json.WriteString("kubernetesVersion", report.Result.Summary.KubernetesVersions.ToString());
            json.WriteEndObject();
            WriteFindings(json, "findings", report.Result.Findings);
            WriteFindings(json, "suppressed", report.Result.Suppressed);
            JsonBaseline.Write(json, report.Baseline);
            WriteChanges(json, report.Changes);
            WriteLeftOut(json, report.Result.Summary.LeftOut);
            WriteUnchecked(json, report.Result.Summary.UncheckedKinds);
            WriteProblems(json, report.Problems);
            WriteInternalErrors(json, report.InternalErrors);
            WriteSummary(json, report);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private void WriteFindings(Utf8JsonWriter json, string property, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(property);
        JsonItems.Write(json, findings, jobs, part => finding => JsonFinding.Write(part, finding));
        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, ChangeReport? changes)
    {
        if (changes is null)
        {
            return;
        }

        json.WriteStartObject("changedSince");
        json.WriteString("ref", changes.Reference);
        json.WriteString("commit", changes.Commit);
        json.WriteNumber("leftOut", changes.LeftOut);
        json.WriteEndObject();
    }

    private static void WriteLeftOut(Utf8JsonWriter json, IReadOnlyList<LeftOutDocument> documents)
    {
        json.WriteStartArray("leftOut");
        foreach (LeftOutDocument document in documents)
        {
            json.WriteStartObject();
            json.WriteString("path", document.Path);
            json.WriteNumber("document", document.Document);
            json.WriteNumber("line", document.Line);
            json.WriteString("kind", Words.Of(document.Kind));
            json.WriteString("reason", document.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnchecked(Utf8JsonWriter json, IReadOnlyList<UncheckedKind> kinds)
    {
        json.WriteStartArray("uncheckedKinds");
        foreach (UncheckedKind kind in kinds)
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", kind.ApiVersion);
            json.WriteString("kind", kind.Kind);
            json.WriteNumber("objects", kind.Objects);
            json.WriteString("path", kind.Path);
            json.WriteNumber("line", kind.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProblems(Utf8JsonWriter json, IReadOnlyList<InputProblem> problems)
    {
        json.WriteStartArray("inputProblems");
        foreach (InputProblem problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("path", problem.Path);
            json.WriteString("kind", problem.KindName);
            json.WriteString("message", problem.Message);
            if (problem.Position is { } at)
            {
                json.WriteNumber("line", at.Line);
                json.WriteNumber("column", at.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInternalErrors(Utf8JsonWriter json, IReadOnlyList<InternalError> errors)
    {
        json.WriteStartArray("internalErrors");
        foreach (InternalError error in errors)
        {
            json.WriteStartObject();
            if (error.Rule is { } rule)
            {
                json.WriteString("ruleId", rule.Code);
            }

            if (error.Path is not null)
            {
                json.WriteString("path", error.Path);
            }

            if (error.Position is { } at)
            {
                json.WriteNumber("line", at.Line);
                json.WriteNumber("column", at.Column);
            }

            json.WriteString("message", $"{Words.PlaceOf(error)}: {error.Cause.GetType().Name}: {error.Cause.Message}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        LintSummary summary = report.Result.Summary;
        json.WriteStartObject("summary");
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("documents", summary.Documents);
        json.WriteNumber("objects", summary.Objects);
        json.WriteNumber("leftOut", summary.LeftOut.Count);
        json.WriteNumber("uncheckedObjects", summary.UncheckedKinds.Sum(kind => kind.Objects));
        json.WriteNumber("inputProblems", report.Problems.Count);
        json.WriteNumber("internalErrors", report.InternalErrors.Count);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
        json.WriteNumber("suppressed", report.Result.Suppressed.Count);
        json.WriteNumber("exitCode", (int)report.ExitCode);
        json.WriteEndObject();
    }
}
