using System.CommandLine;
using KubeLint.Cli.Input;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration;
using KubeLint.Configuration.Drafts;
using KubeLint.Configuration.Files;
using KubeLint.Configuration.Migration;
using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint init</c>: writes the first config file of a project.</summary>
internal sealed class InitCommand : Command
{
    private const string StandardOutput = "-";

    private readonly Argument<string> _folder = new("PATH")
    {
        Description = "The folder to look at and to write the config into; the working directory unless given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _output = new(ReportTarget.OutputOption)
    {
        Description = "The file to write instead; `-` prints it.",
        HelpName = "FILE",
    };

    private readonly Option<string> _from = new("--from")
    {
        Description = "Translate the config of another linter instead of looking at the manifests: kube-linter, "
            + "polaris, checkov, policies of datree, ignore files of trivy.",
        HelpName = "FILE",
    };

    private readonly Option<string> _colour = new("--color")
    {
        Description = "When to use colours. Default: auto, which honours NO_COLOR.",
        HelpName = Colours.Choice.Words,
    };

    private readonly CommandEnvironment _environment;
    private readonly Func<IReadOnlyList<RuleMetadata>> _rules;
    private readonly Func<LintSettings, Linter>? _makeLinter;

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    public InitCommand(
        CommandEnvironment environment,
        Func<IReadOnlyList<RuleMetadata>> rules,
        Func<LintSettings, Linter>? makeLinter = null)
        : base("init", "Write a first config file after looking at the manifests.")
    {
        _environment = environment;
        _rules = rules;
        _makeLinter = makeLinter;
        Add(_folder);
        foreach (Option option in (IReadOnlyList<Option>)[_from, _output, _colour])
        {
            Add(option);
        }

        SetAction(parsed => (int)Run(parsed));
    }

    private ExitCode Run(ParseResult parsed)
    {
        ColourMode mode = parsed.GetValue(_colour) is { } typed ? Colours.Choice.Parse(typed) : ColourMode.Auto;
        Colours colours = new(mode, _environment);
        string folder = FolderOf(parsed);
        NewConfigFile file = FileOf(parsed, folder);
        if (parsed.GetValue(_from) is { } from)
        {
            return Translate(from, file, parsed, colours);
        }

        LintRequest request = RequestFor(parsed.GetValue(_folder) ?? ".");
        IReadOnlyList<RuleMetadata> rules = _rules();
        LintRun run = LintRun.Of(request, _environment, rules, _makeLinter);
        ConfigDraft draft = run.Linter.Survey(
            run.Reading.Files, [.. run.Reading.Unread.Select(run.Inputs.ScanPathOf)], source => PathIn(file, source));
        file.Write(draft, origin: null, colours.OnOutput);
        if (file.IsFoundByScans && ChangesScans(draft))
        {
            run = LintRun.Of(request, _environment, rules, _makeLinter);
        }

        InputProblemWriter.Write(run.Problems, _environment.Error, colours.OnError);
        new InternalErrorWriter(_environment, colours.OnError).Write(run.Errors);
        new FirstScanWriter(new StyledWriter(_environment.Error, colours.OnError)).Write(
            file.ShownPath, run.Result, ArgumentsFor(parsed, file));
        return run.Errors.Count > 0 ? ExitCode.InternalError
            : run.Problems.Count > 0 ? ExitCode.UnreadableInput : ExitCode.Clean;
    }

    private ExitCode Translate(string from, NewConfigFile file, ParseResult parsed, Colours colours)
    {
        List<InputProblem> unreadable = [];
        SourceText? source = new ConfigFiles(_environment.WorkingDirectory, unreadable.Add)
            .Open(PathText.Absolute(from.Length == 0 ? "." : from, _environment.WorkingDirectory));
        if (source is null)
        {
            throw unreadable.Count > 0 ? new ConfigException([], unreadable)
                : new UsageException($"`{_from.Name} {from}`: no such file");
        }

        PeerTranslation translation = PeerConfig.Translate(source, _rules())
            ?? throw new UsageException(
                $"`{from}` is the config of no linter that is known; taken are {PeerConfig.Known}");
        if (translation.Problems.Count > 0)
        {
            throw new ConfigException(translation.Problems, []);
        }

        file.Write(translation.Draft, $"Translated from {source.Path} of {translation.Tool}.", colours.OnOutput);
        new TranslationWriter(new StyledWriter(_environment.Error, colours.OnError)).Write(
            file.ShownPath, translation, ArgumentsFor(parsed, file));
        return ExitCode.Clean;
    }

    private string FolderOf(ParseResult parsed)
    {
        string typed = parsed.GetValue(_folder) ?? ".";
        if (typed.Length == 0)
        {
            throw new UsageException("`PATH` is empty; the working directory is `.`");
        }

        string folder = PathText.Absolute(typed, _environment.WorkingDirectory);
        return Directory.Exists(folder) ? folder
            : throw new UsageException(File.Exists(folder)
                ? $"`{typed}` is a file; `kubelint init` looks at a folder" : $"`{typed}`: no such folder");
    }

    private NewConfigFile FileOf(ParseResult parsed, string folder) => parsed.GetValue(_output) switch
    {
        StandardOutput => new NewConfigFile(_environment, folder, path: null),
        "" => throw new UsageException($"`{ReportTarget.OutputOption}` needs a value: FILE"),
        { } typed => new NewConfigFile(
            _environment, folder, PathText.Absolute(typed, _environment.WorkingDirectory)),
        null => new NewConfigFile(_environment, folder, PathText.Join(folder, ConfigFiles.UsualName)),
    };

    private LintRequest RequestFor(string path) => new()
    {
        Paths = [path is ['-', ..] ? $"./{path}" : path],
        StandardInputName = InputCollector.UnnamedInput,
        Choices = new CommandLineChoices
        {
            Today = DateOnly.FromDateTime(_environment.Clock.GetLocalNow().DateTime),
        },
        Settings = new LintSettings(),
    };

    private string? PathIn(NewConfigFile file, SourceText source)
    {
        string path = PathText.Absolute(source.Path, _environment.WorkingDirectory);
        return PathText.IsInside(path, file.Folder) ? path[file.Folder.Length..].TrimStart('/') : null;
    }

    /// <summary>Tells whether a scan with a config finds something else than one without.</summary>
    private static bool ChangesScans(ConfigDraft draft) =>
        draft.KubernetesVersion is { IsProposal: false }
        || draft.Exclude.Any(each => !each.IsProposal)
        || draft.Environments.Any(each => !each.IsProposal);

    /// <summary>What a scan has to be told to be the one that was looked at.</summary>
    private IReadOnlyList<string> ArgumentsFor(ParseResult parsed, NewConfigFile file) =>
    [
        .. parsed.GetValue(_folder) is { } folder and not "." ? [folder] : (string[])[],
        .. file is { IsFoundByScans: false, ShownPath: { } path } ? ["--config", path] : (string[])[],
    ];
}
