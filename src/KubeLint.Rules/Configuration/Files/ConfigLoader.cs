using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Configuration.Files;

/// <summary>Reads the config files of folders, and those that they extend. Each file is read once.</summary>
/// <param name="source">Where they are found.</param>
/// <param name="rules">All rules.</param>
internal sealed class ConfigLoader(IConfigSource source, IReadOnlyList<RuleMetadata> rules)
{
    private readonly Dictionary<string, ConfigFile?> _byPath = new(StringComparer.Ordinal);
    private readonly List<ConfigProblem> _problems = [];

    /// <summary>What is wrong with the files that were read.</summary>
    public IReadOnlyList<ConfigProblem> Problems => _problems;

    /// <summary>Tells whether a file is one that a config extends.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    public bool HasOpened(string path) => _byPath.ContainsKey(path);

    /// <summary>The layers that a folder's own config brings, the lowest first.</summary>
    /// <param name="folder">The absolute path, with forward slashes.</param>
    public IReadOnlyList<ConfigLayer> LayersOf(string folder) =>
        source.Find(folder) is { } text ? LayersOf(text, folder) : [];

    /// <summary>The layers that a config file brings, the lowest first.</summary>
    /// <param name="text">The file.</param>
    /// <param name="folder">The absolute path of its folder, with forward slashes.</param>
    public IReadOnlyList<ConfigLayer> LayersOf(SourceText text, string folder)
    {
        List<ConfigLayer> layers = [];
        Add(Read(text, folder), folder, [ConfigPaths.Absolute(NameOf(text.Path), folder)], layers);
        return layers;
    }

    private void Add(ConfigFile file, string patternFolder, IReadOnlyList<string> way, List<ConfigLayer> layers)
    {
        List<string> profiles = [];
        IReadOnlyList<string> extended = file.Settings.Extends ?? [];
        for (int index = 0; index < extended.Count; index++)
        {
            TextSpan place = file.PlaceOf("extends", $"{index}");
            if (Profiles.Find(extended[index]) is { } profile)
            {
                profiles.Add(profile.Name);
            }
            else
            {
                Extend(file, extended[index], place, patternFolder, way, layers);
            }
        }

        if (file.Settings.Profile is { } own)
        {
            profiles = [own];
        }

        layers.Add(new ConfigLayer(file.Settings, profiles, patternFolder, file));
    }

    private void Extend(
        ConfigFile file,
        string extended,
        TextSpan place,
        string patternFolder,
        IReadOnlyList<string> way,
        List<ConfigLayer> layers)
    {
        string path = ConfigPaths.Absolute(extended, file.Folder);
        if (way.Contains(path, StringComparer.Ordinal))
        {
            string circle = string.Join(" -> ", way.Append(path).Select(NameOf));
            _problems.Add(new ConfigProblem(
                file.Source, place, $"config files extend one another in a circle: {circle}"));
        }
        else if (Open(path) is { } other)
        {
            Add(other, patternFolder, [.. way, path], layers);
        }
        else
        {
            string hint = NearestName.Hint(extended, Profiles.All.Select(profile => profile.Name));
            _problems.Add(new ConfigProblem(
                file.Source, place, $"`{extended}` is neither a profile nor a file that can be read{hint}"));
        }
    }

    private ConfigFile? Open(string path)
    {
        if (!_byPath.TryGetValue(path, out ConfigFile? file))
        {
            file = source.Open(path) is { } text ? Read(text, path[..path.LastIndexOf('/')]) : null;
            _byPath.Add(path, file);
        }

        return file;
    }

    private ConfigFile Read(SourceText text, string folder)
    {
        ConfigFile file = ConfigReader.Read(text, folder, rules);
        _problems.AddRange(file.Problems);
        return file;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
