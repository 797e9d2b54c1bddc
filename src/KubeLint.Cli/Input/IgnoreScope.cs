namespace KubeLint.Cli.Input;

/// <summary>The .gitignore files that hold in a folder: its own, then those of the folders above it.</summary>
internal sealed class IgnoreScope
{
    /// <summary>The file of patterns.</summary>
    public const string IgnoreFileName = ".gitignore";

    /// <summary>What makes a folder the root of a repository.</summary>
    public const string RepositoryName = ".git";

    private readonly IgnoreScope? _outer;
    private readonly IgnoreFile _file;

    private IgnoreScope(IgnoreScope? outer, IgnoreFile file)
    {
        _outer = outer;
        _file = file;
    }

    /// <summary>The scope outside of a folder: that of the folders above it, up to the repository's root.</summary>
    /// <param name="folder">The absolute path of a folder, with forward slashes.</param>
    /// <returns>The scope; null if nothing is ignored, or the folder lies in no repository.</returns>
    public static IgnoreScope? Above(string folder)
    {
        Stack<string> folders = new();
        string? at = folder;
        while (at is not null && !IsRepository(at))
        {
            at = Parent(at);
            if (at is not null)
            {
                folders.Push(at);
            }
        }

        if (at is null || folders.Count == 0)
        {
            return null;
        }

        IgnoreScope? scope = null;
        foreach (string above in folders)
        {
            scope = Inside(scope, above, IsRepository(above), hasIgnoreFile: true);
        }

        return scope;
    }

    /// <summary>The scope inside a folder.</summary>
    /// <param name="outer">The scope that the folder itself lies in, or null for none.</param>
    /// <param name="folder">The absolute path of the folder, with forward slashes.</param>
    /// <param name="listing">What it holds.</param>
    /// <returns>The scope; null if nothing is ignored.</returns>
    public static IgnoreScope? Inside(IgnoreScope? outer, string folder, FolderListing listing) =>
        Inside(outer, folder, listing.IsRepository, listing.HasIgnoreFile);

    private static IgnoreScope? Inside(IgnoreScope? outer, string folder, bool isRepository, bool hasIgnoreFile)
    {
        IgnoreScope? scope = outer;
        if (isRepository)
        {
            // A repository inside another one, such as a submodule, follows its own rules alone.
            scope = IgnoreFile.Read(ExcludeFileOf(folder), folder) is { } exclude ? new(outer: null, exclude) : null;
        }

        return hasIgnoreFile && IgnoreFile.Read(Path.Combine(folder, IgnoreFileName), folder) is { } file
            ? new(scope, file)
            : scope;
    }

    /// <summary>Tells whether a path is ignored, provided that its folder is not.</summary>
    /// <param name="scope">The scope inside the path's folder, or null for none.</param>
    /// <param name="path">The absolute path, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <returns>True if it is.</returns>
    public static bool Ignores(IgnoreScope? scope, ReadOnlySpan<char> path, bool isFolder)
    {
        for (IgnoreScope? at = scope; at is not null; at = at._outer)
        {
            if (at._file.Ignores(path, isFolder) is { } ignored)
            {
                return ignored;
            }
        }

        return false;
    }

    private static string? Parent(string folder) =>
        Path.GetDirectoryName(folder) is { } parent ? PathText.Slashed(parent) : null;

    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, RepositoryName));

    private static string ExcludeFileOf(string repository)
    {
        string git = Path.Combine(repository, RepositoryName);
        if (FileType.IsRegularFile(git) && LinkedFolder(git, "gitdir:", repository) is { } linked)
        {
            // A second working tree shares this file with the first one, which `commondir` names.
            git = LinkedFolder(Path.Combine(linked, "commondir"), "", linked) ?? linked;
        }

        return Path.Combine(git, "info", "exclude");
    }

    private static string? LinkedFolder(string file, string prefix, string folder)
    {
        try
        {
            string text = File.ReadAllText(file).Trim();
            return text.StartsWith(prefix, StringComparison.Ordinal)
                ? Path.GetFullPath(text[prefix.Length..].Trim(), folder)
                : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
