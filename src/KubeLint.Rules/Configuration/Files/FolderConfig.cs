using KubeLint.Findings;
using KubeLint.Text.Patterns;

namespace KubeLint.Configuration.Files;

/// <summary>What holds in a folder, prepared for the questions that a scan asks of each file.</summary>
internal sealed class FolderConfig
{
    private readonly FileSettings _settings;
    private readonly PathPatterns[] _excludes;
    private readonly (EnvironmentDefinition Definition, PathPatterns? Paths)[] _environments;
    private readonly (RuleOverride Override, PathPatterns? Paths)[] _overrides;

    /// <summary>Prepares a config.</summary>
    /// <param name="config">The config.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="choices">What the command line says.</param>
    public FolderConfig(EffectiveConfig config, IReadOnlyList<RuleMetadata> rules, CommandLineChoices choices)
    {
        Config = config;
        _excludes =
        [
            .. from layer in config.Layers
               let patterns = layer.Settings.Exclude
               where patterns is not null
               select new PathPatterns(layer.PatternFolder, patterns),
        ];
        _environments = [.. config.Layers.Reverse().SelectMany(EnvironmentsOf)
            .DistinctBy(each => each.Definition.Name, StringComparer.Ordinal)];
        _overrides = choices.ShowsSuppressed ? []
            : [.. config.Layers.Reverse().SelectMany(layer => OverridesOf(layer, choices.Today))];
        _settings = new FileSettings
        {
            Rules = RulesOf(config, choices),
            Severities =
            [
                .. Profiles.Errors(ProfilesOf(config, choices))
                    .Select(selector => KeyValuePair.Create(selector, Severity.Error)),
                .. config.Severities.Select(each => each.Value),
            ],
            Options = OptionsOf(config, rules),
            Environments = [.. _environments.Select(each => each.Definition)],
            Overrides = [.. _overrides.Select(each => each.Override)],
            Suppressions = new SuppressionSettings
            {
                Honoured = !choices.ShowsSuppressed && (config.HonoursSuppressions?.Value ?? true),
                FromPeers = config.HonoursPeers?.Value ?? true,
            },
            FailOn = choices.FailOn ?? config.FailOn?.Value ?? Profiles.FailOn(ProfilesOf(config, choices)),
        };
    }

    /// <summary>The config.</summary>
    public EffectiveConfig Config { get; }

    /// <summary>Tells whether a path is not to be scanned.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Excludes(string path, bool isFolder) =>
        Array.Exists(_excludes, patterns => patterns.Match(path, isFolder));

    /// <summary>What holds for all files of the folder; null if that depends on their paths.</summary>
    public FileSettings? SettingsOfAll => Array.Exists(_environments, each => each.Paths is not null)
        || Array.Exists(_overrides, each => each.Paths is not null) ? null : _settings;

    /// <summary>True if something is not to be scanned.</summary>
    public bool HasExclusions => _excludes.Length > 0;

    /// <summary>What holds for a file of the folder.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    public FileSettings SettingsOf(string path) => SettingsOfAll ?? _settings with
    {
        Environments =
        [
            .. _environments.Select(each => each.Paths?.Match(path, isFolder: false) == true
                ? each.Definition with { MeansFile = true } : each.Definition),
        ],
        Overrides =
        [
            .. _overrides.Where(each => each.Paths?.Match(path, isFolder: false) != false)
                .Select(each => each.Override),
        ],
    };

    private static RuleSelection RulesOf(EffectiveConfig config, CommandLineChoices choices)
    {
        if (choices.Select.Count > 0)
        {
            return new RuleSelection(choices.Select, choices.Ignore);
        }

        RuleSelection selection = Profiles.Union(ProfilesOf(config, choices));
        foreach (ConfigLayer layer in config.Layers)
        {
            selection = selection.With(layer.Settings.Select ?? [], layer.Settings.Ignore ?? []);
        }

        return selection.With([], choices.Ignore);
    }

    private static IReadOnlyList<string> ProfilesOf(EffectiveConfig config, CommandLineChoices choices) =>
        choices.Profile is { } chosen ? [chosen] : config.Profiles.Value;

    private static RuleOptionValues OptionsOf(EffectiveConfig config, IReadOnlyList<RuleMetadata> rules)
    {
        Dictionary<(string Code, string Option), RuleOptionValue> values = [];
        foreach ((string name, string option, RuleOptionValue value) in config.Options.Select(each => each.Value))
        {
            if (RuleOptionReader.Find(rules, name) is { } rule)
            {
                values[(rule.Code, option)] = value;
            }
        }

        return values.Count == 0 ? RuleOptionValues.None : new RuleOptionValues(values);
    }

    private static IEnumerable<(EnvironmentDefinition Definition, PathPatterns? Paths)> EnvironmentsOf(
        ConfigLayer layer) =>
        from pair in layer.Settings.Environments ?? new Dictionary<string, EnvironmentSection>()
        let section = pair.Value
        select (
            new EnvironmentDefinition(
                pair.Key,
                section.Kind ?? EnvironmentWords.Read(pair.Key),
                MeansFile: false,
                section.Namespaces ?? [],
                section.Labels ?? new Dictionary<string, string>()),
            section.Paths is null ? null : new PathPatterns(layer.PatternFolder, section.Paths));

    private static IEnumerable<(RuleOverride Override, PathPatterns? Paths)> OverridesOf(
        ConfigLayer layer, DateOnly today) =>
        from pair in (layer.Settings.Overrides ?? []).Index()
        let section = pair.Item
        let isOver = section.Until < today
        where layer.File is not null
        select (
            new RuleOverride
            {
                Location = layer.At(
                    section, ["overrides", $"{pair.Index}", .. isOver ? ["until"] : (string[])[]]).Place!,
                Namespaces = section.Namespaces,
                Kinds = section.Kinds,
                Names = section.Names,
                Containers = section.Containers,
                Environments = section.Environments,
                Ignore = section.Ignore ?? [],
                Severities = [.. section.Severity ?? new Dictionary<string, Severity>()],
                Reason = section.Reason,
                EndedOn = isOver ? section.Until : null,
            },
            section.Paths is null ? null : new PathPatterns(layer.PatternFolder, section.Paths));
}
