using KubeLint.Cli.Input;
using KubeLint.Configuration;
using KubeLint.Configuration.Files;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.JsonSchemas;
using KubeLint.Text;

namespace KubeLint.Cli.Commands;

/// <summary>What config files say to a scan.</summary>
internal sealed class ScanConfig : IWalkScope
{
    private readonly List<InputProblem> _unreadable = [];
    private readonly string _workingDirectory;
    private readonly ConfigTree _tree;
    private EffectiveConfig[] _configs = [];

    /// <summary>Reads the config that holds for all of a scan.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <exception cref="ConfigException">It has mistakes.</exception>
    /// <exception cref="UsageException">There is no such file.</exception>
    public ScanConfig(LintRequest request, IReadOnlyList<RuleMetadata> rules, string workingDirectory)
    {
        _workingDirectory = workingDirectory;
        _tree = request.Config.MakeTree(rules, request.Choices, workingDirectory, _unreadable);
        ForScan = _tree.ConfigOf(RootOf(request));
        ThrowIfWrong(ForScan);
    }

    /// <summary>The settings of the deepest folder that holds all of the scan.</summary>
    public EffectiveConfig ForScan { get; }

    /// <inheritdoc/>
    public bool Excludes(string path, bool isFolder) => _tree.Excludes(path, isFolder);

    /// <inheritdoc/>
    public void NoteUnbounded(string folder) => _tree.NoteNoConfigIn(folder);

    /// <summary>What the linter is told: the command line, and below it what config files say.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="files">The files of the scan.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ConfigException">A config file near one of the files has mistakes.</exception>
    public LintSettings Complete(LintSettings settings, IReadOnlyList<ManifestFile> files)
    {
        IReadOnlyList<string> folders = FoldersOf(files);
        FileSettings?[] all = [.. folders.Select(_tree.SettingsIn).Distinct()];
        _configs = [.. folders.Select(_tree.ConfigOf).Append(ForScan).Distinct()];
        ThrowIfWrong(_configs);
        return settings with
        {
            ForAll = all is [{ } same] ? same : settings.ForAll,
            PerFile = all is [] or [not null] ? null : SettingsOf,
            KubernetesVersions = settings.KubernetesVersions ?? ForScan.KubernetesVersion?.Value,
            External = [.. settings.External, .. _configs.SelectMany(ExternalOf).Distinct(StringComparer.Ordinal)],
            Cluster = ClusterOf(_configs),
            CustomResourceDefinitions = settings.CustomResourceDefinitions.Count > 0
                ? settings.CustomResourceDefinitions : Values(_configs, config => config.Crds),
            SchemaLocations = settings.SchemaLocations.Count > 0
                ? settings.SchemaLocations : LocationsOf(ForScan),
        };
    }

    /// <summary>The settings of folders below that a scan from above cannot follow.</summary>
    /// <returns>The places of the settings, each once.</returns>
    public IEnumerable<Location> NotFollowed() =>
        _configs.SelectMany(WholeScanSettingsOf).Except(WholeScanSettingsOf(ForScan)).Distinct();

    // The absolute paths of the folders, each once. Paths are long, and files many times more than folders.
    private List<string> FoldersOf(IReadOnlyList<ManifestFile> files)
    {
        HashSet<string> shown = new(StringComparer.Ordinal);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = shown.GetAlternateLookup<ReadOnlySpan<char>>();
        List<string> folders = [];
        foreach (string path in files.Select(file => file.Source.Path))
        {
            ReadOnlySpan<char> folder = path.AsSpan(0, Math.Max(path.LastIndexOf('/'), path.StartsWith('/') ? 1 : 0));
            if (known.Add(folder) && known.TryGetValue(folder, out string? added))
            {
                folders.Add(PathText.Absolute(added, _workingDirectory));
            }
        }

        return folders;
    }

    private FileSettings SettingsOf(SourceText file) =>
        _tree.SettingsOf(PathText.Absolute(file.Path, _workingDirectory));

    private static IEnumerable<Location> WholeScanSettingsOf(EffectiveConfig config) =>
        new[]
        {
            config.KubernetesVersion?.Place, config.NetworkPolicy?.Place, config.DefaultIngressClass?.Place,
            config.SchemaLocations.FirstOrDefault().Place, config.Outputs.FirstOrDefault().Place,
        }.OfType<Location>();

    private ClusterFacts ClusterOf(IReadOnlyList<EffectiveConfig> configs) => new()
    {
        IngressClasses = Values(configs, config => config.IngressClasses),
        DefaultIngressClass = ForScan.DefaultIngressClass?.Value,
        Namespaces = Values(configs, config => config.Namespaces),
        EnforcesNetworkPolicies = ForScan.NetworkPolicy is { } effect
            ? effect.Value == NetworkPolicyEffect.Enforced : null,
    };

    private static IEnumerable<string> ExternalOf(EffectiveConfig config) =>
    [
        .. config.External.Select(each => each.Value),
        .. config.StorageClasses.Select(each => $"StorageClass/{each.Value}"),
        .. config.PriorityClasses.Select(each => $"PriorityClass/{each.Value}"),
    ];

    private static List<SchemaLocation> LocationsOf(EffectiveConfig config)
    {
        List<SchemaLocation> locations = [];
        foreach (Sourced<string> each in config.SchemaLocations)
        {
            // The reader of the config file has refused what is none.
            if (SchemaLocation.TryParse(each.Value, out SchemaLocation? location, out _))
            {
                locations.Add(location);
            }
        }

        return locations;
    }

    private static IReadOnlyList<string> Values(
        IReadOnlyList<EffectiveConfig> configs, Func<EffectiveConfig, IEnumerable<Sourced<string>>> get) =>
        [.. configs.SelectMany(get).Select(each => each.Value).Distinct(StringComparer.Ordinal)];

    private void ThrowIfWrong(params IReadOnlyList<EffectiveConfig> configs)
    {
        ConfigProblem[] mistakes = [.. _tree.Problems, .. configs.SelectMany(MissingIn).Distinct()];
        if (mistakes.Length + _unreadable.Count > 0)
        {
            throw new ConfigException(mistakes, _unreadable);
        }
    }

    private static IEnumerable<ConfigProblem> MissingIn(EffectiveConfig config) =>
        from path in config.Crds
        where path.Place is not null && !Path.Exists(path.Value)
        let written = path.Place!.Source.Slice(path.Place.Span).ToString()
        select new ConfigProblem(path.Place!.Source, path.Place.Span, $"`{written}`: no such file or folder");

    // Standard input lies where its name says.
    private string RootOf(LintRequest request)
    {
        string? common = null;
        foreach (string path in request.Paths)
        {
            string absolute = PathText.Absolute(
                path == InputCollector.StandardInput ? request.StandardInputName : path, _workingDirectory);
            string folder = Directory.Exists(absolute) ? absolute : PathText.FolderOf(absolute);
            while (common is not null && !PathText.IsInside(folder, common))
            {
                common = PathText.FolderOf(common);
            }

            common ??= folder;
        }

        return common ?? _workingDirectory;
    }
}
