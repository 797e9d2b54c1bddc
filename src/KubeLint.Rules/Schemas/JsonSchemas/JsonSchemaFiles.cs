using System.Collections.Concurrent;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>
/// The files of JSON Schema that a scan needs, each read once, when a kind or another file first asks for it. Safe to
/// use from several threads.
/// </summary>
/// <param name="files">Reads the texts.</param>
/// <param name="limits">The bounds on what is read.</param>
internal sealed class JsonSchemaFiles(ISchemaFiles files, YamlLimits limits)
{
    private readonly ConcurrentDictionary<string, Lazy<JsonSchemaFile?>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, int Start, string Message), SchemaProblem> _problems = new();

    /// <summary>What is wrong in the files that were read, in the order of the places.</summary>
    public IReadOnlyList<SchemaProblem> Problems =>
    [
        .. _problems.OrderBy(problem => problem.Key.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Key.Start)
            .ThenBy(problem => problem.Key.Message, StringComparer.Ordinal)
            .Select(problem => problem.Value),
    ];

    /// <summary>Opens a file.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <returns>The file, or null if there is none, or none that can be read.</returns>
    public JsonSchemaFile? Open(string fullPath) => _files.GetOrAdd(
        fullPath, static (path, all) => new Lazy<JsonSchemaFile?>(() => all.Read(path)), this).Value;

    /// <summary>Notes that something is no schema.</summary>
    /// <param name="source">The file.</param>
    /// <param name="span">Where.</param>
    /// <param name="message">What is wrong: a clause without a full stop.</param>
    public void AddProblem(SourceText source, TextSpan span, string message) =>
        _problems.TryAdd((source.Path, span.Start, message), new SchemaProblem(source, span, message));

    /// <summary>Follows a <c>$ref</c>.</summary>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="reference">The keyword.</param>
    /// <returns>What it leads to; null if that is nowhere, which is noted.</returns>
    public (JsonSchemaFile File, YamlNode Node, TextSpan Place)? Follow(JsonSchemaFile file, YamlEntry reference)
    {
        string text = (reference.Value.Resolved as YamlScalar)?.AsString ?? "";
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? text : text[..hash];
        string pointer = hash < 0 ? "" : text[(hash + 1)..];
        string? mistake = text.Length == 0 ? "`$ref` takes a text such as `#/definitions/name`"
            : path.Contains(':', StringComparison.Ordinal)
                ? $"`{text}` is an address, and kubelint never touches the network: fetch the file and name its path"
            : null;
        JsonSchemaFile? target = mistake is not null ? null : path.Length == 0 ? file
            : Open(files.FullPathOf(Uri.UnescapeDataString(path), file.FullPath));
        if (target?.Find(pointer) is { } found)
        {
            return (target, found.Node, found.Place);
        }

        AddProblem(
            file.Source,
            reference.Value.Span,
            mistake ?? (target is null ? $"`{path}` is not there, or cannot be read"
                : $"`#{pointer}` leads to nothing in {(path.Length == 0 ? "this file" : $"`{path}`")}"));
        return null;
    }

    private JsonSchemaFile? Read(string fullPath)
    {
        if (files.Read(fullPath) is not { } source)
        {
            return null;
        }

        YamlStream stream = YamlReader.Read(source, limits);
        if (stream.Problems.FirstOrDefault(
            problem => problem.Kind is YamlProblemKind.Syntax or YamlProblemKind.Limit) is { } broken)
        {
            AddProblem(source, broken.Span, broken.Message);
        }
        else if (stream.Documents is [{ Root: { } root }, ..])
        {
            return new JsonSchemaFile(fullPath, source, root);
        }
        else
        {
            AddProblem(source, new TextSpan(0, 0), "the file is empty, and no schema");
        }

        return null;
    }
}
