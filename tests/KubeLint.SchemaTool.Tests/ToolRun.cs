using System.Text.Json.Nodes;

namespace KubeLint.SchemaTool.Tests;

/// <summary>Runs the tool over small documents in a folder that is gone afterwards.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kubelint-schemas-").FullName;

    public ToolRun() => With("corrections.txt", "");

    public string Definitions => Read("definitions.txt");

    public string Kinds => Read("kinds.txt");

    public string Removals => Read("api-removals.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public ToolRun With(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    /// <summary>Adds a document, as JSON with the two parts that matter.</summary>
    public ToolRun WithDocument(string version, string definitions, string served = "[]") => With(
        $"v{version}.json",
        new JsonObject
        {
            ["info"] = new JsonObject { ["version"] = $"v{version}.0" },
            ["x-served"] = JsonNode.Parse(served),
            ["definitions"] = JsonNode.Parse(definitions),
        }.ToJsonString());

    public int Run(params string[] arguments) =>
        new GenerateCommand().Parse([.. arguments.Select(InFolder), "--output", _folder]).Invoke();

    /// <summary>Runs the tool over all documents of the folder.</summary>
    public int RunAll(params string[] arguments) =>
        new GenerateCommand().Parse([_folder, .. arguments, "--output", _folder]).Invoke();

    public string PathOf(string name) => Path.Combine(_folder, name);

    private string InFolder(string argument) => argument.Split('=') is [{ } version, { } file]
        ? $"{version}={PathOf(file)}" : argument.StartsWith('-') ? argument : PathOf(argument);

    private string Read(string name) => File.ReadAllText(PathOf(name));
}
