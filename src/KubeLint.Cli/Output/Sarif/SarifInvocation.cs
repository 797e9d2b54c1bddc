using System.Text.Json;
using KubeLint.Cli.Input;
using KubeLint.Findings;
using KubeLint.Cli.Output.Json;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Sarif;

/// <summary>Writes how the scan went: its end, and what could not be read or was left out.</summary>
internal static class SarifInvocation
{
    private static readonly (string Id, string Name, string Level, string Description, string Help)[] _descriptors =
    [
        ("KLI001", "UnreadableInput", "error", "An input that could not be read.",
            "Nothing is known of what it holds. The rest of the scan went on without it."),
        ("KLI002", "LeftOutDocument", "note", "A document that was not checked.",
            "Only whole Kubernetes objects are checked. Render charts and kustomizations, and scan the result."),
        ("KLI003", "InternalError", "error", "A mistake in kubelint itself.",
            "What the rule that failed would have found there is not known. Please report it."),
    ];

    /// <summary>Writes what kinds of notifications there are.</summary>
    /// <param name="json">Where they go.</param>
    public static void WriteDescriptors(Utf8JsonWriter json)
    {
        json.WriteStartArray("notifications");
        foreach ((string id, string name, string level, string description, string help) in _descriptors)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("name", name);
            WriteText(json, "shortDescription", description);
            WriteText(json, "fullDescription", $"{description} {help}");
            WriteText(json, "help", help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", level);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the invocation.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="report">The report.</param>
    /// <param name="artifacts">The files of the log.</param>
    public static void Write(Utf8JsonWriter json, Report report, SarifArtifacts artifacts)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Problems.Count == 0 && report.InternalErrors.Count == 0);
        json.WriteNumber("exitCode", (int)report.ExitCode);
        json.WriteString("exitCodeDescription", Describe(report.ExitCode));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (InputProblem problem in report.Problems)
        {
            WriteNotification(json, artifacts, descriptor: 0, problem.Message, problem.Path, problem.Position);
        }

        foreach (LeftOutDocument document in report.Result.Summary.LeftOut)
        {
            string message = $"left out: {document.Reason}";
            LinePosition at = new(document.Line, Column: 1);
            WriteNotification(json, artifacts, descriptor: 1, message, document.Path, at);
            JsonStream.FlushIfFull(json);
        }

        foreach (InternalError error in report.InternalErrors)
        {
            string message = $"internal error {Words.PlaceOf(error)}: {error.Cause.GetType().Name}";
            WriteNotification(json, artifacts, descriptor: 2, message, error.Path, error.Position, error.Rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(
        Utf8JsonWriter json,
        SarifArtifacts artifacts,
        int descriptor,
        string message,
        string? path,
        LinePosition? position,
        RuleMetadata? rule = null)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", _descriptors[descriptor].Id);
        json.WriteNumber("index", descriptor);
        json.WriteEndObject();
        json.WriteString("level", _descriptors[descriptor].Level);
        WriteText(json, "message", Words.Sentence(message));
        if (rule is not null)
        {
            json.WriteStartObject("associatedRule");
            json.WriteString("id", rule.Code);
            json.WriteEndObject();
        }

        if (path is not null)
        {
            WriteLocation(json, artifacts, path, position);
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(
        Utf8JsonWriter json, SarifArtifacts artifacts, string path, LinePosition? position)
    {
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
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
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
