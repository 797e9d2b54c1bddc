using KubeLint.Baselines;

namespace KubeLint.Cli.Input;

/// <summary>What a scan has looked at, seen from the folder of a baseline.</summary>
internal sealed class ScannedFiles : IBaselineScope
{
    private readonly string _folder;
    private readonly string _standardInputName;
    private readonly InputCollector _inputs;
    private readonly Func<string, bool> _hasRun;
    private readonly HashSet<string> _scanned;
    private readonly string[] _unread;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BaselineFileState> _states = new(StringComparer.Ordinal);

    /// <summary>Looks at a scan.</summary>
    /// <param name="folder">The folder of the baseline: absolute, links resolved.</param>
    /// <param name="inputs">Where the files were found.</param>
    /// <param name="reading">What was read of them.</param>
    /// <param name="standardInputName">What standard input is called; a name that is no path stays as it is.</param>
    /// <param name="hasRun">Tells, for the code of a rule, whether it has run.</param>
    public ScannedFiles(
        string folder,
        InputCollector inputs,
        ManifestReading reading,
        string standardInputName,
        Func<string, bool> hasRun)
    {
        _folder = folder;
        _standardInputName = standardInputName;
        _inputs = inputs;
        _hasRun = hasRun;
        _scanned = new HashSet<string>(reading.Files.Select(file => NameOf(file.Source.Path)), StringComparer.Ordinal);
        _unread = [.. reading.Unread.Select(inputs.ResolvedPathOf)];
    }

    /// <inheritdoc/>
    public string NameOf(string path)
    {
        if (!_names.TryGetValue(path, out string? name))
        {
            _names.Add(path, name = IsStandardInput(path) ? path : RelativeName(_inputs.ResolvedPathOf(path)));
        }

        return name;
    }

    /// <inheritdoc/>
    public BaselineFileState StateOf(string file)
    {
        if (!_states.TryGetValue(file, out BaselineFileState state))
        {
            _states.Add(file, state = FindState(file));
        }

        return state;
    }

    /// <inheritdoc/>
    /// <remarks>What was not read may be what keeps a rule silent that joins objects.</remarks>
    public bool IsConclusive(string rule) => _unread.Length == 0 && _hasRun(rule);

    private BaselineFileState FindState(string file)
    {
        if (_scanned.Contains(file))
        {
            return BaselineFileState.Scanned;
        }

        if (file == InputCollector.UnnamedInput)
        {
            return BaselineFileState.Outside;
        }

        string path = PathText.Absolute(file, _folder);
        if (_unread.Any(unread => PathText.IsInside(path, unread)))
        {
            return BaselineFileState.Outside;
        }

        return _inputs.Folders.Any(folder => PathText.IsInside(path, folder)) ? BaselineFileState.Gone
            : Path.Exists(path) ? BaselineFileState.Outside
            : BaselineFileState.GoneOutside;
    }

    private bool IsStandardInput(string path) => path == InputCollector.UnnamedInput && path == _standardInputName;

    private string RelativeName(string path) => PathText.Slashed(Path.GetRelativePath(_folder, path));
}
