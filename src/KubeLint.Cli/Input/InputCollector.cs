namespace KubeLint.Cli.Input;

/// <summary>
/// Finds the files that the paths of a command line mean. A file that is named is taken whatever it is called and
/// whatever ignores it; folders are walked.
/// </summary>
internal sealed class InputCollector
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The path that findings in standard input show unless it is given a name.</summary>
    public const string UnnamedInput = "<stdin>";

    private readonly string _workingDirectory;
    private readonly string _standardInputName;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<InputProblem> _problems = [];
    private readonly IWalkScope? _bounds;
    private readonly FolderWalker _walker;
    private readonly List<string> _roots = [];
    private readonly List<string> _folders = [];
    private readonly Dictionary<string, string> _resolved = new(StringComparer.Ordinal);
    private string _root;

    /// <summary>Makes a collector.</summary>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="standardInputName">The path that findings in standard input show.</param>
    /// <param name="bounds">What bounds the walks; null for nothing.</param>
    public InputCollector(string workingDirectory, string standardInputName, IWalkScope? bounds = null)
    {
        _workingDirectory = _root = PathText.Slashed(workingDirectory);
        _standardInputName = standardInputName;
        _bounds = bounds;
        _walker = new FolderWalker(AddProblem, bounds);
    }

    /// <summary>The paths and folders that could not be looked into, once all files are found.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>True if every path named a file, as pre-commit does.</summary>
    public bool NamesFilesOnly { get; private set; } = true;

    /// <summary>The absolute paths, with links resolved, of the folders that were walked.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>The folder that holds all paths of the scan: absolute, with forward slashes.</summary>
    public string CommonFolder => _roots.Count == 0 ? _workingDirectory : CommonFolderOf(_roots);

    /// <summary>Leaves a file out of the walks: it is kubelint's own.</summary>
    /// <param name="path">Its absolute path.</param>
    public void LeaveOut(string path)
    {
        if (PathText.Resolved(path) is { } resolved)
        {
            _found.Add(resolved);
        }
    }

    /// <summary>
    /// Finds the files, none twice, in the order of the walks. The walks go no further than they are asked to, so that
    /// reading can begin with the first file.
    /// </summary>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input.</param>
    /// <returns>The files that they lead to.</returns>
    public IEnumerable<InputFile> Find(IReadOnlyList<string> paths)
    {
        // The root of the scan has to be known before the first file is.
        List<IEnumerable<FoundFile>> walks = [.. paths.Where(path => path != StandardInput).Select(WalkOf)];
        _root = RootOfScan();
        foreach (FoundFile file in walks.SelectMany(walk => walk).Concat(_walker.WalkLinks()))
        {
            // Of two paths to one file the first stays: paths come before the links that a walk has met.
            if (!ConfigFiles.IsConfigFile(file.Path) && !IsExcluded(file.Path) && _found.Add(file.Resolved))
            {
                if (file.Path != file.Resolved)
                {
                    _resolved[PathText.Shown(file.Path, _workingDirectory)] = file.Resolved;
                }

                yield return new InputFile(file.Path, PathText.Shown(file.Path, _workingDirectory))
                {
                    ScanPath = PathText.Shown(file.Path, _root),
                    IsRegular = file.IsRegular,
                };
            }
        }

        if (paths.Contains(StandardInput, StringComparer.Ordinal)
            && !IsExcluded(PathText.Absolute(_standardInputName, _workingDirectory)))
        {
            NamesFilesOnly = false;
            yield return new InputFile(FullPath: null, _standardInputName);
        }
    }

    /// <summary>The path from the scan's root on of a path that findings show.</summary>
    /// <param name="shownPath">The path.</param>
    /// <returns>The path, which leaves out the folders around the root.</returns>
    public string ScanPathOf(string shownPath) =>
        PathText.Shown(PathText.Absolute(shownPath, _workingDirectory), _root);

    /// <summary>The absolute path, with links resolved, of a file that was found.</summary>
    /// <param name="shownPath">Its path as findings show it.</param>
    /// <returns>The path.</returns>
    public string ResolvedPathOf(string shownPath) => _resolved.TryGetValue(shownPath, out string? resolved)
        ? resolved : PathText.Absolute(shownPath, _workingDirectory);

    /// <summary>The path that findings show.</summary>
    /// <param name="path">An absolute path.</param>
    /// <returns>The path.</returns>
    public string ShownPathOf(string path) => PathText.Shown(path, _workingDirectory);

    /// <summary>Tells whether a walk would come by a file if it were there.</summary>
    /// <param name="path">Its absolute path, with links resolved.</param>
    /// <returns>True if a folder that was walked holds it, and nothing on the way there is hidden.</returns>
    public bool WouldFind(string path) => _folders.Exists(folder => PathText.IsInside(path, folder)
        && FolderListing.MayHold(path[folder.Length..].TrimStart('/')));

    private bool IsExcluded(string file) => _bounds?.Excludes(file, isFolder: false) is true;

    private IEnumerable<FoundFile> WalkOf(string path)
    {
        string absolute = PathText.Absolute(path, _workingDirectory);
        if (Directory.Exists(absolute))
        {
            NamesFilesOnly = false;
            _roots.Add(absolute);
            _folders.Add(PathText.Resolved(absolute) ?? absolute);
            return _walker.Walk(absolute);
        }

        if (PathText.Resolved(absolute) is { } resolved)
        {
            _roots.Add(PathText.FolderOf(absolute));
            return [new FoundFile(absolute, resolved, IsRegular: false)];
        }

        if (FileType.NameOfOther(absolute) is not null)
        {
            // A shell's <(command) is a link to a pipe that has no path of its own. Reading it tells the user so.
            return [new FoundFile(absolute, absolute, IsRegular: false)];
        }

        AddProblem(absolute, InputProblemKind.Missing, WhyMissing(absolute));
        return [];
    }

    // What lies outside of the working directory is seen from the folder that holds all of the scan.
    private string RootOfScan()
    {
        if (_roots.TrueForAll(root => PathText.IsInside(root, _workingDirectory)))
        {
            return _workingDirectory;
        }

        return CommonFolderOf(_roots);
    }

    private static string CommonFolderOf(List<string> folders)
    {
        string common = folders[0];
        while (!folders.TrueForAll(folder => PathText.IsInside(folder, common)))
        {
            common = PathText.FolderOf(common);
        }

        return common;
    }

    private static string WhyMissing(string path) =>
        new FileInfo(path).LinkTarget is { } target
            ? $"the link leads to `{target}`, where nothing is"
            : "no such file or folder";

    private void AddProblem(string path, InputProblemKind kind, string message) =>
        _problems.Add(new InputProblem(PathText.Shown(path, _workingDirectory), kind, message));
}
