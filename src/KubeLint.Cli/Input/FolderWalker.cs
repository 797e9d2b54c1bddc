using System.IO.Enumeration;

namespace KubeLint.Cli.Input;

/// <summary>
/// Walks folders for manifests: <c>.yaml</c>, <c>.yml</c> and <c>.json</c>, but nothing hidden and nothing that
/// .gitignore files leave out. Links are followed after everything else, each folder once, so that a file that can be
/// reached without a link is always shown by that path and a circle of links ends.
/// </summary>
/// <param name="addFile">Takes a file: its absolute path, and the same path with links resolved.</param>
/// <param name="addProblem">Takes a path that could not be looked into, and why.</param>
internal sealed class FolderWalker(
    Action<string, string> addFile, Action<string, InputProblemKind, string> addProblem)
{
    private static readonly EnumerationOptions _allEntries =
        new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IgnoreScope?> _scopesOfLinks = new(StringComparer.Ordinal);

    /// <summary>Walks a folder, links left aside.</summary>
    /// <param name="folder">Its absolute path, with forward slashes.</param>
    public void Walk(string folder)
    {
        if (PathText.Resolved(folder) is { } resolved)
        {
            Walk(folder, resolved, IgnoreScope.Above(folder));
        }
        else
        {
            addProblem(folder, InputProblemKind.Unreadable, "the folder cannot be looked into");
        }
    }

    /// <summary>Follows the links that the walks have met, and those behind them.</summary>
    public void WalkLinks()
    {
        while (_links.Min is { } link)
        {
            _links.Remove(link);
            if (PathText.Resolved(link) is not { } resolved)
            {
                addProblem(link, InputProblemKind.Missing, "the link leads nowhere");
            }
            else if (!Directory.Exists(resolved))
            {
                addFile(link, resolved);
            }
            else
            {
                Walk(link, resolved, _scopesOfLinks[link]);
            }
        }
    }

    private void Walk(string folder, string resolved, IgnoreScope? outer)
    {
        if (!_walked.Add(resolved))
        {
            return;
        }

        IgnoreScope? scope = IgnoreScope.Inside(outer, folder);
        List<FolderEntry> entries;
        try
        {
            entries = [.. new FileSystemEnumerable<FolderEntry>(folder, FolderEntry.Of, _allEntries)
            {
                ShouldIncludePredicate = MayHoldManifests,
            }];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            addProblem(folder, InputProblemKind.Unreadable, IoProblem.Describe(problem));
            return;
        }

        foreach (FolderEntry entry in entries)
        {
            string path = PathText.Join(folder, entry.Name);
            if (IgnoreScope.Ignores(scope, path, entry is { IsFolder: true, IsLink: false }))
            {
                continue;
            }

            if (entry.IsLink)
            {
                _scopesOfLinks[path] = scope;
                _links.Add(path);
            }
            else if (entry.IsFolder)
            {
                Walk(path, PathText.Join(resolved, entry.Name), scope);
            }
            else
            {
                addFile(path, PathText.Join(resolved, entry.Name));
            }
        }
    }

    private static bool MayHoldManifests(ref FileSystemEntry entry)
    {
        ReadOnlySpan<char> name = entry.FileName;
        return !name.StartsWith('.')
            && (entry.IsDirectory || HasManifestExtension(name))
            && (!OperatingSystem.IsWindows() || !entry.Attributes.HasFlag(FileAttributes.Hidden));
    }

    private static bool HasManifestExtension(ReadOnlySpan<char> name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
