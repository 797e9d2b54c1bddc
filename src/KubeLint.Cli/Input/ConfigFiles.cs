using KubeLint.Configuration.Files;
using KubeLint.Text;

namespace KubeLint.Cli.Input;

/// <summary>Finds config files on the disk, from a folder up to the root of its repository.</summary>
/// <param name="workingDirectory">What the paths that messages show are relative to.</param>
/// <param name="addProblem">Takes a config file that cannot be read, and why.</param>
internal sealed class ConfigFiles(string workingDirectory, Action<InputProblem> addProblem) : IConfigSource
{
    /// <summary>What a config file is called unless its user hides it.</summary>
    public const string UsualName = "kubelint.yaml";

    private const int MostBytes = 1024 * 1024;

    private static readonly string[] _names = [UsualName, ".kubelint.yaml"];

    /// <summary>Tells whether a file is a config file by its name.</summary>
    /// <param name="path">The path, with forward slashes.</param>
    /// <returns>True if it is.</returns>
    public static bool IsConfigFile(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        return name.SequenceEqual(_names[0]) || name.SequenceEqual(_names[1]);
    }

    /// <summary>Tells whether a file of this name may be a config file, which depends on the file system.</summary>
    /// <param name="name">The name.</param>
    /// <returns>False if it is none anywhere.</returns>
    public static bool MayBeConfigFile(ReadOnlySpan<char> name) =>
        name.Equals(_names[0], StringComparison.OrdinalIgnoreCase)
        || name.Equals(_names[1], StringComparison.OrdinalIgnoreCase);

    /// <summary>The paths that a config file of a folder can have, be it there or not.</summary>
    /// <param name="folder">The folder's absolute path, with forward slashes.</param>
    /// <returns>The absolute paths.</returns>
    public static IEnumerable<string> In(string folder) => _names.Select(name => PathText.Join(folder, name));

    /// <inheritdoc/>
    public SourceText? Find(string folder)
    {
        string? found = null;
        foreach (string name in _names)
        {
            string path = PathText.Join(folder, name);
            if (!File.Exists(path))
            {
                continue;
            }

            if (found is null)
            {
                found = path;
                continue;
            }

            addProblem(new InputProblem(
                PathText.Shown(path, workingDirectory),
                InputProblemKind.Unreadable,
                $"`{UsualName}` is in the same folder, and only one of them can count"));
        }

        return found is null ? null : Open(found);
    }

    /// <inheritdoc/>
    public SourceText? Open(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string shown = PathText.Shown(path, workingDirectory);
        SourceReader reader = new(() => Stream.Null, MostBytes);
        SourceText? text = reader.Read(new InputFile(path, shown), out InputProblem? problem);
        if (problem is not null)
        {
            addProblem(problem);
        }
        else if (text is { IsOversized: true })
        {
            addProblem(new InputProblem(
                shown, InputProblemKind.Unreadable, "a config file of more than 1 MiB is surely a mistake"));
            return null;
        }

        return text;
    }

    /// <inheritdoc/>
    public string? Parent(string folder)
    {
        if (Path.Exists(PathText.Join(folder, IgnoreScope.RepositoryName)))
        {
            return null;
        }

        string parent = PathText.FolderOf(folder);
        return parent == folder ? null : parent;
    }
}
