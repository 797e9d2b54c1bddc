using System.CommandLine;
using KubeLint.Cli.Input;
using KubeLint.Cli.Output;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration;
using KubeLint.Configuration.Files;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint config show</c>: which settings hold for a file, and where they come from.
/// </summary>
internal sealed class ConfigShowCommand : Command
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "A file or folder; it need not exist.",
    };

    private readonly ConfigOptions _config = new();

    private readonly Option<string> _colour = new("--color")
    {
        Description = "When to use colours. Default: auto, which honours NO_COLOR.",
        HelpName = Colours.Choice.Words,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules.</param>
    public ConfigShowCommand(CommandEnvironment environment, Func<IReadOnlyList<RuleMetadata>> rules)
        : base("show", "Show the settings that hold for a file, and where each comes from.")
    {
        Add(_file);
        foreach (Option option in (IReadOnlyList<Option>)[.. _config.All, _colour])
        {
            Add(option);
        }

        SetAction(parsed => (int)Run(environment, parsed, rules()));
    }

    private ExitCode Run(CommandEnvironment environment, ParseResult parsed, IReadOnlyList<RuleMetadata> rules)
    {
        ColourMode mode = parsed.GetValue(_colour) is { } colour ? Colours.Choice.Parse(colour) : ColourMode.Auto;
        string file = parsed.GetRequiredValue(_file);
        if (file.Length == 0)
        {
            throw new UsageException($"`{_file.Name}` is empty; the working directory is `.`");
        }

        List<InputProblem> unreadable = [];
        CommandLineChoices choices = new()
        {
            Profile = _config.ProfileOf(parsed),
            Today = DateOnly.FromDateTime(environment.Clock.GetLocalNow().DateTime),
        };
        ConfigTree tree = _config.Read(parsed).MakeTree(rules, choices, environment.WorkingDirectory, unreadable);
        string path = PathText.Absolute(file, environment.WorkingDirectory);
        bool isFolder = Directory.Exists(path);
        EffectiveConfig config = tree.ConfigOf(isFolder ? path : PathText.FolderOf(path));
        if (tree.Problems.Count + unreadable.Count > 0)
        {
            throw new ConfigException(tree.Problems, unreadable);
        }

        using StreamWriter text = environment.OpenText();
        YamlLines lines = new(new StyledWriter(text, new Colours(mode, environment).OnOutput));
        FileSettings settings = tree.SettingsOf(isFolder ? PathText.Join(path, "_") : path);
        int running = rules.Count(rule => settings.Rules.Includes(rule));
        string state = tree.Excludes(path, isFolder)
            ? $"{file} is excluded, and not scanned"
            : $"{file}: {Words.Count(running, "rule")} of {rules.Count} run";
        lines.Write(0, $"# {SafeText.Escape(state)}");
        new ConfigDraftWriter(lines).Write(ConfigOrigins.Of(config, choices.Profile, settings.FailOn));
        return ExitCode.Clean;
    }
}
