using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Configuration.Files;

/// <summary>
/// The config files of a scan: what holds for a file comes from the config nearest to it, then from those of the
/// folders above. A file is read when something below it is asked about. Safe to use from several threads.
/// </summary>
public sealed class ConfigTree
{
    private readonly Dictionary<string, FolderConfig> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FolderConfig>.AlternateLookup<ReadOnlySpan<char>> _foldersBySpan;
    private readonly Dictionary<string, FileSettings> _files = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();
    private readonly IConfigSource _source;
    private readonly IReadOnlyList<RuleMetadata> _rules;
    private readonly CommandLineChoices _choices;
    private readonly ConfigLoader _loader;
    private readonly FolderConfig? _forAll;

    /// <summary>Begins with no file read.</summary>
    /// <param name="source">Where config files are found.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="choices">What the command line says.</param>
    /// <param name="forAll">The only config file, for all folders; null to look for them.</param>
    public ConfigTree(
        IConfigSource source,
        IReadOnlyList<RuleMetadata> rules,
        CommandLineChoices choices,
        (SourceText Text, string Folder)? forAll = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        _foldersBySpan = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        _source = source;
        _rules = rules;
        _choices = choices;
        _loader = new ConfigLoader(source, rules);
        _forAll = forAll is { } only ? Prepare(_loader.LayersOf(only.Text, only.Folder)) : null;
    }

    /// <summary>What is wrong with the files that were read so far, sorted by path and place.</summary>
    public IReadOnlyList<ConfigProblem> Problems
    {
        get
        {
            lock (_reading)
            {
                return
                [
                    .. _loader.Problems.OrderBy(problem => problem.Source.Path, StringComparer.Ordinal)
                        .ThenBy(problem => problem.Span.Start),
                ];
            }
        }
    }

    /// <summary>What holds in a folder.</summary>
    /// <param name="folder">The absolute path, with forward slashes.</param>
    /// <returns>The settings with their places.</returns>
    public EffectiveConfig ConfigOf(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        lock (_reading)
        {
            return FolderOf(folder).Config;
        }
    }

    /// <summary>What holds for all files of a folder.</summary>
    /// <param name="folder">The absolute path, with forward slashes.</param>
    /// <returns>The settings; null if they depend on the path of the file.</returns>
    public FileSettings? SettingsIn(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        lock (_reading)
        {
            return FolderOf(folder).SettingsOfAll;
        }
    }

    /// <summary>What holds for a file.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    /// <returns>The settings; the same object at each call.</returns>
    public FileSettings SettingsOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        lock (_reading)
        {
            FolderConfig folder = FolderOf(FolderPart(path));
            if (folder.SettingsOfAll is { } same)
            {
                return same;
            }

            if (!_files.TryGetValue(path, out FileSettings? settings))
            {
                settings = folder.SettingsOf(path);
                _files.Add(path, settings);
            }

            return settings;
        }
    }

    /// <summary>Tells whether a path is not to be scanned.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <returns>True if the configs of its folder and above exclude it, or it is one that another extends.</returns>
    public bool Excludes(string path, bool isFolder)
    {
        ArgumentNullException.ThrowIfNull(path);
        lock (_reading)
        {
            FolderConfig folder = FolderOf(FolderPart(path));
            return (folder.HasExclusions && folder.Excludes(path, isFolder)) || _loader.HasOpened(path);
        }
    }

    /// <summary>Takes note that a folder has no config file and is no repository, so that nobody has to look.</summary>
    /// <param name="folder">The absolute path, with forward slashes.</param>
    public void NoteNoConfigIn(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        lock (_reading)
        {
            if (_forAll is null && !_folders.ContainsKey(folder))
            {
                _folders.Add(folder, FolderOf(FolderPart(folder)));
            }
        }
    }

    private static ReadOnlySpan<char> FolderPart(ReadOnlySpan<char> path) =>
        path[..Math.Max(path.LastIndexOf('/'), 0)] is { Length: > 0 } folder ? folder : "/";

    // Asked for every file, and hardly ever for a folder that is not known yet.
    private FolderConfig FolderOf(ReadOnlySpan<char> path)
    {
        if (_forAll is not null)
        {
            return _forAll;
        }

        if (!_foldersBySpan.TryGetValue(path, out FolderConfig? config))
        {
            string folder = path.ToString();
            FolderConfig? above = _source.Parent(folder) is { } parent ? FolderOf(parent) : null;
            IReadOnlyList<ConfigLayer> own = _loader.LayersOf(folder);

            // Most folders have no config of their own, and share what is prepared for the one above.
            config = own.Count == 0 && above is not null ? above : Prepare([.. above?.Config.Layers ?? [], .. own]);
            _folders.Add(folder, config);
        }

        return config;
    }

    private FolderConfig Prepare(IReadOnlyList<ConfigLayer> layers) =>
        new(new EffectiveConfig(layers), _rules, _choices);
}
