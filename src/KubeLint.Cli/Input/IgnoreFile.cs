using KubeLint.Text.Patterns;

namespace KubeLint.Cli.Input;

/// <summary>The patterns of one .gitignore file, or of <c>.git/info/exclude</c>.</summary>
/// <param name="folder">The absolute path of the folder that its patterns start from.</param>
/// <param name="patterns">The patterns, in order.</param>
internal sealed class IgnoreFile(string folder, IReadOnlyList<PathPattern> patterns)
{
    /// <summary>Reads a file of patterns.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="folder">The absolute path of the folder that its patterns start from.</param>
    /// <returns>The patterns; null if there is no such file, or none that can be read.</returns>
    public static IgnoreFile? Read(string path, string folder)
    {
        if (!FileType.IsRegularFile(path))
        {
            return null;
        }

        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // git goes on without the patterns, and so a scan may hold more files than meant, never fewer.
            return null;
        }

        List<PathPattern> patterns = [];
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (PathPattern.Parse(line) is { } pattern)
            {
                patterns.Add(pattern);
            }
        }

        return patterns.Count == 0 ? null : new IgnoreFile(folder, patterns);
    }

    /// <summary>Judges a path below the folder.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <returns>True for ignored, false for taken in again, null for no match. The last match decides.</returns>
    public bool? Ignores(ReadOnlySpan<char> path, bool isFolder)
    {
        ReadOnlySpan<char> relative = path[folder.Length..].TrimStart('/');
        for (int index = patterns.Count - 1; index >= 0; index--)
        {
            if (patterns[index].Matches(relative, isFolder))
            {
                return !patterns[index].Negated;
            }
        }

        return null;
    }
}
