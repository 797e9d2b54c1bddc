using System.Collections.Concurrent;
using KubeLint.Schemas.JsonSchemas;
using KubeLint.Text;

namespace KubeLint.Cli.Input;

/// <summary>Reads the files of JSON Schema that a scan asks for. Safe to use from several threads.</summary>
/// <param name="workingDirectory">The folder that the paths of locations start from.</param>
/// <param name="maximumBytes">The most bytes that a file may have.</param>
internal sealed class SchemaFiles(string workingDirectory, long maximumBytes) : ISchemaFiles
{
    private readonly ConcurrentDictionary<string, InputProblem> _problems = new(StringComparer.Ordinal);

    // Standard input is no location.
    private readonly SourceReader _reader = new(static () => Stream.Null, maximumBytes);

    /// <summary>The files that could not be read so far, in the order of their paths.</summary>
    public IReadOnlyList<InputProblem> Problems =>
        [.. _problems.Values.OrderBy(problem => problem.Path, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public string FullPathOf(string path, string? beside) =>
        PathText.Absolute(path, beside is null ? workingDirectory : PathText.FolderOf(beside));

    /// <inheritdoc/>
    public SourceText? Read(string fullPath)
    {
        if (!Path.Exists(fullPath) || Directory.Exists(fullPath))
        {
            return null;
        }

        InputFile file = new(fullPath, PathText.Shown(fullPath, PathText.Slashed(workingDirectory)));
        SourceText? source = _reader.Read(file, out InputProblem? problem);
        if (problem is not null)
        {
            _problems.TryAdd(fullPath, problem);
        }

        return source;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string fullPath)
    {
        try
        {
            return Directory.Exists(fullPath)
                ? [.. new DirectoryInfo(fullPath).EnumerateFileSystemInfos().Select(entry => entry.Name)] : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string shown = PathText.Shown(fullPath, PathText.Slashed(workingDirectory));
            _problems.TryAdd(
                fullPath, new InputProblem(shown, InputProblemKind.Unreadable, IoProblem.Describe(problem)));
            return [];
        }
    }
}
