namespace KubeLint.Cli.Input;

/// <summary>
/// Walks folders for manifests: <c>.yaml</c>, <c>.yml</c> and <c>.json</c>, but nothing hidden and nothing that
/// .gitignore files leave out. Links are followed after everything else, each folder once, so that a file that can be
/// reached without a link is always shown by that path and a circle of links ends. Walks go no further than they are
/// asked to, so that reading can begin with the first file.
/// </summary>
/// <param name="addProblem">Takes a path that could not be looked into, and why.</param>
/// <param name="bounds">What bounds the walks; null for nothing.</param>
internal sealed class FolderWalker(Action<string, InputProblemKind, string> addProblem, IWalkScope? bounds)
{
    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IgnoreScope?> _scopesOfLinks = new(StringComparer.Ordinal);

    /// <summary>Walks a folder, links left aside.</summary>
    /// <param name="folder">Its absolute path, with forward slashes.</param>
    /// <returns>The files.</returns>
    public IEnumerable<FoundFile> Walk(string folder)
    {
        if (PathText.Resolved(folder) is { } resolved)
        {
            return Walk(folder, resolved, IgnoreScope.Above(folder));
        }

        addProblem(folder, InputProblemKind.Unreadable, "the folder cannot be looked into");
        return [];
    }

    /// <summary>Follows the links that the walks have met, and those behind them.</summary>
    /// <returns>The files that they lead to.</returns>
    public IEnumerable<FoundFile> WalkLinks()
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
                yield return new FoundFile(link, resolved, IsRegular: false);
            }
            else
            {
                foreach (FoundFile file in Walk(link, resolved, _scopesOfLinks[link]))
                {
                    yield return file;
                }
            }
        }
    }

    private IEnumerable<FoundFile> Walk(string start, string resolvedStart, IgnoreScope? above)
    {
        Stack<(string Folder, string Resolved, IgnoreScope? Outer)> open = new();
        open.Push((start, start == resolvedStart ? start : resolvedStart, above));
        while (open.TryPop(out (string Folder, string Resolved, IgnoreScope? Outer) at))
        {
            (string folder, string resolved, IgnoreScope? outer) = at;
            if (!_walked.Add(resolved) || List(folder) is not { } listing)
            {
                continue;
            }

            if (listing is { MayHaveConfig: false, IsRepository: false })
            {
                bounds?.NoteUnbounded(folder);
            }

            IgnoreScope? scope = IgnoreScope.Inside(outer, folder, listing);
            foreach (FolderEntry entry in listing.Entries)
            {
                string path = entry.Path;
                FileKind kind = entry.IsFolder ? FileType.KindOf(path) : FileKind.Regular;
                if (IgnoreScope.Ignores(scope, path, kind == FileKind.Folder)
                    || (kind == FileKind.Folder && bounds?.Excludes(path, isFolder: true) is true))
                {
                    continue;
                }

                // Without links on the way both paths are one string, which halves what a large scan keeps of them.
                string resolvedPath = ReferenceEquals(folder, resolved)
                    ? path : PathText.Join(resolved, Path.GetFileName(path.AsSpan()));
                kind = entry.IsFolder ? kind : FileType.KindOf(path);
                if (kind == FileKind.Link)
                {
                    _scopesOfLinks[path] = scope;
                    _links.Add(path);
                }
                else if (kind == FileKind.Folder)
                {
                    open.Push((path, resolvedPath, scope));
                }
                else
                {
                    yield return new FoundFile(path, resolvedPath, kind == FileKind.Regular);
                }
            }
        }
    }

    private FolderListing? List(string folder)
    {
        try
        {
            return new FolderListing(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            addProblem(folder, InputProblemKind.Unreadable, IoProblem.Describe(problem));
            return null;
        }
    }
}
