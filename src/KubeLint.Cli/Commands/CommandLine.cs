using System.CommandLine;
using System.CommandLine.Help;
using KubeLint.Cli.Input;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Rules;

namespace KubeLint.Cli.Commands;

/// <summary>The whole command: from its arguments to its exit code.</summary>
internal sealed class CommandLine
{
    private readonly CommandEnvironment _environment;
    private readonly RootCommand _root;

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules; those of the catalogue unless given.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    public CommandLine(
        CommandEnvironment environment,
        Func<IReadOnlyList<RuleMetadata>>? rules = null,
        Func<LintSettings, Linter>? makeLinter = null)
    {
        _environment = environment;
        rules ??= static () => RuleCatalogue.Metadata;
        _root = new RootCommand("A linter for Kubernetes manifests, exact to the column.") { HelpName = "kubelint" };
        _root.Directives.Clear();
        _root.Add(new ScanCommand(environment, rules, makeLinter));
        _root.Add(new BaselineCommand(environment, rules, makeLinter));
        _root.Add(new GraphCommand(environment, rules, makeLinter));
        _root.Add(new RulesCommand(environment, rules));
        _root.Add(new ExplainCommand(environment, rules));
        _root.Add(new ConfigCommand(environment, rules));
        _root.Add(new InitCommand(environment, rules, makeLinter));
        foreach (Option option in _root.Options)
        {
            if (option is HelpOption)
            {
                option.Description = "Show this help.";
                option.Action = new HelpWithExamples(environment.OutputWidth);
            }
            else if (option is VersionOption)
            {
                option.Description = "Show the version.";
                option.Recursive = true;
                option.Action = new ShowVersion();
            }
        }
    }

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">Its arguments; none shows the help.</param>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        try
        {
            ParserConfiguration configuration = new() { ResponseFileTokenReplacer = null };
            ParseResult parsed = _root.Parse(arguments.Count == 0 ? ["--help"] : arguments, configuration);
            ParseMistakes.ThrowIfAny(parsed, arguments, _environment.WorkingDirectory);
            using StreamWriter output = _environment.OpenText();
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = output,
                Error = _environment.Error,
            });
        }
        catch (UsageException mistake)
        {
            WriteError(mistake.Message);
            return (int)ExitCode.Usage;
        }
        catch (ConfigException mistakes)
        {
            bool colour = new Colours(ColourMode.Auto, _environment).OnError;
            new ConfigProblemWriter(_environment, colour).Write(mistakes);
            return (int)ExitCode.Usage;
        }
        catch (IOException problem)
        {
            WriteError($"cannot write to standard output: {IoProblem.Describe(problem)}");
            return (int)ExitCode.Usage;
        }
        catch (Exception bug) when (string.IsNullOrEmpty(
            _environment.Variable(InternalErrorWriter.DebugVariable)))
        {
            // What the threads of a scan throw is wrapped once more.
            Exception cause = bug is AggregateException several ? several.Flatten().InnerExceptions[0] : bug;
            new InternalErrorWriter(_environment, new Colours(ColourMode.Auto, _environment).OnError).Write(cause);
            return (int)ExitCode.InternalError;
        }
    }

    private void WriteError(string message)
    {
        bool colour = new Colours(ColourMode.Auto, _environment).OnError;
        StyledWriter writer = new(_environment.Error, colour);
        writer.Write("kubelint: ");
        writer.WriteLine(message, Style.Error);
    }
}
