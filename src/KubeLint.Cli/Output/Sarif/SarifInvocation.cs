using System.Text.Json;
using KubeLint.Cli.Input;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Sarif;

/// <summary>Writes how the scan went: its end, and what could not be read or was left out.</summary>
internal static class SarifInvocation
{
    private const string UnreadableInput = "unreadable-input";
    private const string LeftOutDocument = "left-out-document";

    /// <summary>Writes the invocation.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="report">The report.</param>
    /// <param name="artifacts">The files of the log.</param>
    public static void Write(Utf8JsonWriter json, Report report, SarifArtifacts artifacts)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Problems.Count == 0);
        json.WriteNumber("exitCode", (int)report.ExitCode);
        json.WriteString("exitCodeDescription", Describe(report.ExitCode));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (InputProblem problem in report.Problems)
        {
            WriteNotification(
                json, artifacts, UnreadableInput, "error", problem.Message, problem.Path, problem.Position);
        }

        foreach (LeftOutDocument document in report.Result.Summary.LeftOut)
        {
            string message = $"left out as {Words.Of(document.Kind)}: {document.Reason}";
            LinePosition at = new(document.Line, Column: 1);
            WriteNotification(json, artifacts, LeftOutDocument, "note", message, document.Path, at);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(
        Utf8JsonWriter json,
        SarifArtifacts artifacts,
        string id,
        string level,
        string message,
        string path,
        LinePosition? position)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", id);
        json.WriteEndObject();
        json.WriteString("level", level);
        json.WriteStartObject("message");
        json.WriteString("text", Words.Sentence(message));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        artifacts.WriteLocation(json, "artifactLocation", path);
        if (position is { } at)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", at.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Describe(ExitCode code) => code switch
    {
        ExitCode.Clean => "no findings at or above the level that fails",
        ExitCode.Findings => "findings at or above the level that fails",
        ExitCode.NothingToCheck => "nothing to check",
        ExitCode.UnreadableInput => "some input could not be read",
        ExitCode.Usage => "bad usage",
        _ => "internal error",
    };
}
