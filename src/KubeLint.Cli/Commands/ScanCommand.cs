using System.CommandLine;
using KubeLint.Cli.Output.Text;
using KubeLint.Configuration;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint scan</c>: what its options are called and what they mean.</summary>
internal sealed class ScanCommand : Command
{
    private static readonly Choice<Severity?> _failOn = new(
        "--fail-on",
        ("error", Severity.Error),
        ("warning", Severity.Warning),
        ("info", Severity.Info),
        ("never", null));

    private static readonly Choice<EnvironmentKind> _environments = new(
        "--environment",
        ("production", EnvironmentKind.Production),
        ("staging", EnvironmentKind.Staging),
        ("test", EnvironmentKind.Test),
        ("development", EnvironmentKind.Development));

    private readonly InputOptions _inputs = new("to check");

    private readonly Option<string[]> _format = new(ReportTarget.FormatOption)
    {
        Description = "How to report. Repeat it, each with its own --output, for several reports.",
        HelpName = ReportTarget.Formats.Words,
    };

    private readonly Option<string[]> _output = new(ReportTarget.OutputOption)
    {
        Description = "Write the report of the --format before it to this file.",
        HelpName = "FILE",
    };

    private readonly Option<string> _fail = new("--fail-on")
    {
        Description = "The mildest severity that makes the exit code 1. Default: error.",
        HelpName = _failOn.Words,
    };

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

    private readonly Option<bool> _noSuppressions = new("--no-suppressions")
    {
        Description = "Report what comments and annotations in the manifests silence all the same.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _quiet = new("--quiet")
    {
        Description = "Report findings only: no summary, no notes.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "List what was left out and what is silenced, and the kinds that no schema is known for.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string> _colour = new("--color")
    {
        Description = "When to use colours. Default: auto, which honours NO_COLOR.",
        HelpName = Colours.Choice.Words,
    };

    private readonly Func<IReadOnlyList<RuleMetadata>> _rules;

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    public ScanCommand(
        CommandEnvironment environment,
        Func<IReadOnlyList<RuleMetadata>> rules,
        Func<LintSettings, Linter>? makeLinter = null)
        : base("scan", "Check Kubernetes manifests.")
    {
        _rules = rules;
        Add(_inputs.Paths);
        foreach (Option option in (ReadOnlySpan<Option>)[
            _format, _output, _fail, _select, _ignore, _noSuppressions, _kubernetes, _definitions, _locations,
            _environment, _inputs.StandardInputName, _inputs.Jobs, _quiet, _verbose, _colour])
        {
            Add(option);
        }

        SetAction(parsed => (int)new Scan(environment, Read(parsed), rules(), makeLinter).Run());
    }

    private ScanOptions Read(ParseResult parsed)
    {
        RuleSelectors selectors = new(_rules());
        IReadOnlyList<string> select = selectors.Parse(_select.Name, parsed.GetValue(_select) ?? []);
        IReadOnlyList<string> ignore = selectors.Parse(_ignore.Name, parsed.GetValue(_ignore) ?? []);
        string? environment = parsed.GetValue(_environment);
        return new ScanOptions
        {
            Paths = _inputs.PathsOf(parsed),
            StandardInputName = _inputs.StandardInputNameOf(parsed),
            Targets = ReportTarget.Of(parsed.Tokens),
            FailOn = parsed.GetValue(_fail) is { } failOn ? _failOn.Parse(failOn) : Severity.Error,
            Detail = ReadDetail(parsed),
            Colour = parsed.GetValue(_colour) is { } colour ? Colours.Choice.Parse(colour) : ColourMode.Auto,
            Settings = new LintSettings
            {
                Rules = selectors.Select(select, ignore),
                KubernetesVersions =
                    parsed.GetValue(_kubernetes) is { } versions ? KubernetesVersions.Parse(versions) : null,
                CustomResourceDefinitions = parsed.GetValue(_definitions) ?? [],
                SchemaLocations = SchemaLocations.Parse(parsed.GetValue(_locations) ?? []),
                Suppressions = new SuppressionSettings { Honoured = !parsed.GetValue(_noSuppressions) },
                Environment = environment is null ? null : _environments.Parse(environment),
                Jobs = _inputs.JobsOf(parsed),
            },
        };
    }

    private Detail ReadDetail(ParseResult parsed) => (parsed.GetValue(_quiet), parsed.GetValue(_verbose)) switch
    {
        (true, true) => throw new UsageException($"`{_quiet.Name}` and `{_verbose.Name}` do not go together"),
        (true, _) => Detail.Findings,
        (_, true) => Detail.Everything,
        _ => Detail.Summary,
    };
}
