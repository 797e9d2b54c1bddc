namespace KubeLint.Cli.Input;

/// <summary>Paths as kubelint keeps and shows them: with forward slashes on every system.</summary>
internal static class PathText
{
    /// <summary>Writes a path with forward slashes. Elsewhere than on Windows a backslash is part of a name.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The path with forward slashes.</returns>
    public static string Slashed(string path) =>
        Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    /// <summary>The absolute path of what a user has typed.</summary>
    /// <param name="path">A path, absolute or not.</param>
    /// <param name="workingDirectory">The folder that a relative one starts from.</param>
    /// <returns>The absolute path, without <c>.</c>, <c>..</c> and a slash at its end.</returns>
    public static string Absolute(string path, string workingDirectory) =>
        Slashed(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory)));

    /// <summary>The path that findings show.</summary>
    /// <param name="path">An absolute path with forward slashes.</param>
    /// <param name="workingDirectory">The working directory, absolute, with forward slashes.</param>
    /// <returns>The path below the working directory; the absolute one for a file outside of it.</returns>
    public static string Shown(string path, string workingDirectory) =>
        path == workingDirectory ? "."
        : IsInside(path, workingDirectory) ? path.AsSpan(workingDirectory.Length).TrimStart('/').ToString()
        : path;

    /// <summary>Tells whether a path is a folder or lies in it.</summary>
    /// <param name="path">An absolute path with forward slashes.</param>
    /// <param name="folder">The folder's absolute path with forward slashes.</param>
    /// <returns>True if it does.</returns>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || folder.EndsWith('/') || path[folder.Length] == '/');

    /// <summary>The folder that a path lies in; the root lies in itself.</summary>
    /// <param name="path">An absolute path with forward slashes.</param>
    /// <returns>The folder's path with forward slashes.</returns>
    public static string FolderOf(string path) =>
        Path.GetDirectoryName(path) is { Length: > 0 } folder ? Slashed(folder) : path;

    /// <summary>The path of an entry of a folder.</summary>
    /// <param name="folder">The folder's path with forward slashes.</param>
    /// <param name="name">The entry's name.</param>
    /// <returns>The path with forward slashes.</returns>
    public static string Join(string folder, ReadOnlySpan<char> name) =>
        folder.EndsWith('/') ? string.Concat(folder, name) : string.Concat(folder, "/", name);

    /// <summary>The path of the same file with every link on the way resolved.</summary>
    /// <param name="path">An absolute path with forward slashes.</param>
    /// <returns>The resolved path; null if nothing is there, or links lead in a circle.</returns>
    public static string? Resolved(string path)
    {
        try
        {
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            if (!entry.Exists)
            {
                return null;
            }

            if (entry.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                // A link to a folder may end with a slash; its path does not.
                return target.Exists ? Resolved(Slashed(Path.TrimEndingDirectorySeparator(target.FullName))) : null;
            }

            return Path.GetDirectoryName(path) is { Length: > 0 } folder && Resolved(Slashed(folder)) is { } resolved
                ? Join(resolved, Path.GetFileName(path.AsSpan()))
                : path;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
