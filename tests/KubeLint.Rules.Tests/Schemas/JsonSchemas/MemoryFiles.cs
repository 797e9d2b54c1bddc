using System.Collections.Concurrent;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Schemas;
using KubeLint.Schemas.JsonSchemas;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Tests.Schemas.JsonSchemas;

/// <summary>Schema files that are nowhere but in a test.</summary>
internal sealed class MemoryFiles(params IReadOnlyList<(string Path, string Text)> files) : ISchemaFiles
{
    private const string Root = "/";

    /// <summary>The paths that somebody has read, or tried to.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public string FullPathOf(string path, string? beside)
    {
        string folder = beside is null ? "" : beside[1..Math.Max(1, beside.LastIndexOf('/'))];
        return Root + SourceText.Combine(path.StartsWith('/') ? "" : folder, path);
    }

    public SourceText? Read(string fullPath)
    {
        Asked.Enqueue(fullPath[1..]);
        return files.FirstOrDefault(file => Root + file.Path == fullPath) is { Text: { } text } file
            ? new SourceText(file.Path, text) : null;
    }

    public IReadOnlyList<string> NamesIn(string fullPath) =>
    [
        .. files.Select(file => Root + file.Path).Where(path => path.StartsWith(fullPath.TrimEnd('/') + '/', StringComparison.Ordinal))
            .Select(path => path[(fullPath.TrimEnd('/').Length + 1)..].Split('/')[0]).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The schema of <c>example.com/v1 Backup</c> in a file, and what is wrong with it.</summary>
    public static (Schema? Schema, Func<IReadOnlyList<SchemaProblem>> Problems) Schema(
        string schema, params IReadOnlyList<(string Path, string Text)> others)
    {
        JsonSchemaSources sources =
            new([Location("a.json")], new MemoryFiles([("a.json", schema), .. others]), YamlLimits.Default);
        return (
            sources.BeforeDefault[0].Find("example.com/v1", "Backup", KubernetesApi.Newest).SingleOrDefault(),
            () => sources.Problems);
    }

    public static SchemaLocation Location(string text) =>
        SchemaLocation.TryParse(text, out SchemaLocation? location, out string? mistake)
            ? location : throw new ArgumentException(mistake, nameof(text));

    /// <summary>Runs the rules on schemas over a text.</summary>
    public LintResult Lint(string text, LintSettings settings) =>
        new Linter(settings with { Rules = new RuleSelection(["KL0"], ["KL0109"]) }) is var linter
            ? linter.Check([linter.Read(new SourceText("m.yaml", text))], schemas: new SchemaInputs { Files = this })
            : null!;

    /// <summary>The same with locations, in short: rule and text pointed at.</summary>
    public string[] Found(string text, params IReadOnlyList<string> locations) =>
    [
        .. Lint(text, new LintSettings { SchemaLocations = [.. locations.Select(Location)] }).Findings
            .Select(finding => $"{finding.Rule.Name} {Pointed(finding)}"),
    ];

    private static string Pointed(Finding finding) =>
        finding.Location.Source.Slice(finding.Location.Span).ToString();
}
