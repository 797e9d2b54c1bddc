using System.CommandLine;
using System.CommandLine.Parsing;
using KubeLint.Configuration;
using KubeLint.Configuration.Files;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>The part of a command line that says what to check and how, the same for all commands that run rules.
/// </summary>
internal sealed class LintOptions
{
    private static readonly Choice<EnvironmentKind> _environments = new(
        "--environment",
        ("production", EnvironmentKind.Production),
        ("staging", EnvironmentKind.Staging),
        ("test", EnvironmentKind.Test),
        ("development", EnvironmentKind.Development));

    private readonly InputOptions _inputs;
    private readonly ConfigOptions _config = new();

    private readonly Option<string[]> _select = new("--select")
    {
        Description = "Run only these rules: codes, starts of codes (KL3), names, families, or `all`.",
        HelpName = "RULES",
    };

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "Do not run these rules, whatever --select says.",
        HelpName = "RULES",
    };

    private readonly Option<bool> _noSuppressions = new("--no-suppressions")
    {
        Description = "Report what comments and annotations in the manifests silence all the same.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string> _environment = new("--environment")
    {
        Description = "What everything is deployed for. Found out object by object unless given.",
        HelpName = _environments.Words,
    };

    private readonly Option<string> _kubernetes = new(KubernetesVersions.Option)
    {
        Description = "The version of Kubernetes that the manifests are for, or the oldest and the newest one "
            + $"(1.28..1.36). Known: {KubernetesVersions.Known}. Default: the newest.",
        HelpName = "VERSION",
    };

    private readonly Option<string[]> _definitions = new(SchemaReading.DefinitionsOption)
    {
        Description = "Hold custom resources against the CustomResourceDefinitions in this file or folder, which is "
            + "not checked itself. `-` is standard input. Repeat it for several.",
        HelpName = "PATH",
    };

    private readonly Option<string[]> _locations = new(SchemaLocations.Option)
    {
        Description = "Take schemas from JSON Schema files, whose paths tell their kinds as kubeconform has it. A "
            + "folder stands for kubeconform's usual names in it, `default` for what is built in and for definitions. "
            + "The first location that knows a kind counts; repeat it for several.",
        HelpName = "TEMPLATE",
    };

    private readonly Func<IReadOnlyList<RuleMetadata>> _rules;

    /// <summary>Makes the options.</summary>
    /// <param name="purpose">What is done with the files, such as <c>to check</c>.</param>
    /// <param name="rules">Gives all rules.</param>
    public LintOptions(string purpose, Func<IReadOnlyList<RuleMetadata>> rules)
    {
        _inputs = new InputOptions(purpose);
        _rules = rules;
    }

    /// <summary>The paths.</summary>
    public Argument Paths => _inputs.Paths;

    /// <summary>The options, in the order in which help lists them.</summary>
    public IReadOnlyList<Option> All =>
    [
        .. _config.All, _select, _ignore, _noSuppressions, _kubernetes, _definitions, _locations, _environment,
        _inputs.StandardInputName, _inputs.Jobs,
    ];

    /// <summary>What a command line says of these options and paths, for another command that takes them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The arguments.</returns>
    public IReadOnlyList<string> ArgumentsOf(ParseResult parsed)
    {
        Dictionary<string, Option> known = All.ToDictionary(option => option.Name, StringComparer.Ordinal);
        IReadOnlyList<string> paths = _inputs.PathsOf(parsed);
        List<string> arguments = paths is ["."] ? [] :
        [
            // What looks like an option is made to look like a path.
            .. paths.Select(path => path is ['-', _, ..] ? $"./{path}" : path),
        ];
        Option? open = null;
        foreach (Token token in parsed.Tokens)
        {
            if (token.Type == TokenType.Option)
            {
                open = known.GetValueOrDefault(token.Value);
                if (open is { Arity.MaximumNumberOfValues: 0 })
                {
                    arguments.Add(token.Value);
                    open = null;
                }
            }
            else if (token.Type == TokenType.Argument && open is not null)
            {
                arguments.AddRange([open.Name, token.Value]);
                open = null;
            }
        }

        return arguments;
    }

    /// <summary>Reads a command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="failOn">The mildest severity that fails, or null for that of the config files.</param>
    /// <param name="clock">Tells which day it is.</param>
    /// <returns>What it asks for.</returns>
    /// <exception cref="UsageException">A value means nothing.</exception>
    public LintRequest Read(ParseResult parsed, FailOn? failOn, TimeProvider clock)
    {
        RuleSelectors selectors = new(_rules());
        IReadOnlyList<string> select = selectors.Parse(_select.Name, parsed.GetValue(_select) ?? []);
        IReadOnlyList<string> ignore = selectors.Parse(_ignore.Name, parsed.GetValue(_ignore) ?? []);
        string? environment = parsed.GetValue(_environment);
        return new LintRequest
        {
            Paths = _inputs.PathsOf(parsed),
            StandardInputName = _inputs.StandardInputNameOf(parsed),
            Config = _config.Read(parsed),
            Choices = new CommandLineChoices
            {
                Profile = _config.ProfileOf(parsed),
                Select = select,
                Ignore = ignore,
                FailOn = failOn,
                ShowsSuppressed = parsed.GetValue(_noSuppressions),
                Today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            },
            Settings = new LintSettings
            {
                Rules = selectors.Select(select, ignore),
                KubernetesVersions =
                    parsed.GetValue(_kubernetes) is { } versions ? KubernetesVersions.Parse(versions) : null,
                CustomResourceDefinitions = parsed.GetValue(_definitions) ?? [],
                SchemaLocations = SchemaLocations.Parse(parsed.GetValue(_locations) ?? []),
                Environment = environment is null ? null : _environments.Parse(environment),
                Jobs = _inputs.JobsOf(parsed),
            },
        };
    }
}
