namespace KubeLint.Cli.Input;

/// <summary>
/// Finds the files that the paths of a command line mean. A file that is named is taken whatever it is called and
/// whatever ignores it; folders are walked.
/// </summary>
internal sealed class InputCollector
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private readonly string _workingDirectory;
    private readonly string _standardInputName;
    private readonly Dictionary<string, InputFile> _files = new(StringComparer.Ordinal);
    private readonly List<InputProblem> _problems = [];
    private readonly FolderWalker _walker;
    private readonly List<string> _roots = [];
    private InputFile? _standardInput;
    private bool _namesFilesOnly = true;

    /// <summary>Makes a collector.</summary>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="standardInputName">The path that findings in standard input show.</param>
    public InputCollector(string workingDirectory, string standardInputName)
    {
        _workingDirectory = PathText.Slashed(workingDirectory);
        _standardInputName = standardInputName;
        _walker = new FolderWalker(AddFile, AddProblem);
    }

    /// <summary>Finds the files.</summary>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input.</param>
    /// <returns>What they lead to.</returns>
    public InputCollection Collect(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            Add(path);
        }

        _walker.WalkLinks();
        string root = RootOfScan();
        List<InputFile> files =
            [.. _files.Values.Select(file => file with { ScanPath = PathText.Shown(file.FullPath!, root) })];
        if (_standardInput is not null)
        {
            files.Add(_standardInput);
        }

        files.Sort((one, other) => string.CompareOrdinal(one.ShownPath, other.ShownPath));
        _problems.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return new InputCollection(files, _problems, _namesFilesOnly);
    }

    private void Add(string path)
    {
        if (path == StandardInput)
        {
            _standardInput = new InputFile(FullPath: null, _standardInputName);
            _namesFilesOnly = false;
            return;
        }

        string absolute = PathText.Absolute(path, _workingDirectory);
        if (Directory.Exists(absolute))
        {
            _namesFilesOnly = false;
            _roots.Add(absolute);
            _walker.Walk(absolute);
        }
        else if (PathText.Resolved(absolute) is { } resolved)
        {
            _roots.Add(PathText.FolderOf(absolute));
            AddFile(absolute, resolved);
        }
        else if (FileType.NameOfOther(absolute) is not null)
        {
            // A shell's <(command) is a link to a pipe that has no path of its own. Reading it tells the user so.
            AddFile(absolute, absolute);
        }
        else
        {
            AddProblem(absolute, InputProblemKind.Missing, WhyMissing(absolute));
        }
    }

    // What lies outside of the working directory is seen from the folder that holds all of the scan.
    private string RootOfScan()
    {
        if (_roots.TrueForAll(root => PathText.IsInside(root, _workingDirectory)))
        {
            return _workingDirectory;
        }

        string common = _roots[0];
        while (!_roots.TrueForAll(root => PathText.IsInside(root, common)))
        {
            common = PathText.FolderOf(common);
        }

        return common;
    }

    private static string WhyMissing(string path) =>
        new FileInfo(path).LinkTarget is { } target
            ? $"the link leads to `{target}`, where nothing is"
            : "no such file or folder";

    private void AddFile(string path, string resolved)
    {
        // Of two paths to one file the first stays: paths come before the links that a walk has met.
        _files.TryAdd(resolved, new InputFile(path, PathText.Shown(path, _workingDirectory)));
    }

    private void AddProblem(string path, InputProblemKind kind, string message) =>
        _problems.Add(new InputProblem(PathText.Shown(path, _workingDirectory), kind, message));
}
