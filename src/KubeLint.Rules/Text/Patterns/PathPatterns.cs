namespace KubeLint.Text.Patterns;

/// <summary>Patterns of paths below a folder, as gitignore(5) has them: what lies in a folder that one means counts.
/// </summary>
public sealed class PathPatterns
{
    private readonly string _folder;
    private readonly PathPattern[] _patterns;

    /// <summary>Compiles patterns.</summary>
    /// <param name="folder">The absolute path of the folder, with forward slashes.</param>
    /// <param name="patterns">The patterns in order; <c>!</c> in front takes paths out again.</param>
    public PathPatterns(string folder, IReadOnlyList<string> patterns)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(patterns);
        _folder = folder.EndsWith('/') ? folder : folder + "/";
        _patterns = [.. patterns.Select(pattern => PathPattern.Parse(pattern)).OfType<PathPattern>()];
    }

    /// <summary>Tells whether a path is meant, or a folder that it lies in.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <returns>True if it is; false for what lies outside of the folder.</returns>
    public bool Match(string path, bool isFolder)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (_patterns.Length == 0 || !path.StartsWith(_folder, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> relative = path.AsSpan(_folder.Length);
        for (int index = 0; index < relative.Length; index++)
        {
            if (relative[index] == '/' && Means(relative[..index], isFolder: true))
            {
                return true;
            }
        }

        return Means(relative, isFolder);
    }

    private bool Means(ReadOnlySpan<char> path, bool isFolder)
    {
        for (int index = _patterns.Length - 1; index >= 0; index--)
        {
            if (_patterns[index].Matches(path, isFolder))
            {
                return !_patterns[index].Negated;
            }
        }

        return false;
    }
}
