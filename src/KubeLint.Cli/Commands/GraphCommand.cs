using System.CommandLine;
using KubeLint.Cli.Output.Graph;
using KubeLint.Cli.Output.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Graphs;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint graph</c>: how the objects of a scan lead to one another.</summary>
internal sealed class GraphCommand : Command
{
    private static readonly Choice<GraphFormat> _formats = new(
        ReportTarget.FormatOption,
        ("tree", GraphFormat.Tree),
        ("mermaid", GraphFormat.Mermaid),
        ("dot", GraphFormat.Dot),
        ("json", GraphFormat.Json));

    private readonly Option<string> _format = new(ReportTarget.FormatOption)
    {
        Description = "How to show the graph. Default: tree.",
        HelpName = _formats.Words,
    };

    private readonly Option<string> _colour = new("--color")
    {
        Description = "When to use colours. Default: auto, which honours NO_COLOR.",
        HelpName = Colours.Choice.Words,
    };

    private readonly LintOptions _lint;
    private readonly CommandEnvironment _environment;
    private readonly Func<IReadOnlyList<RuleMetadata>> _rules;

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    public GraphCommand(
        CommandEnvironment environment,
        Func<IReadOnlyList<RuleMetadata>> rules,
        Func<LintSettings, Linter>? makeLinter = null)
        : base("graph", "Show how the objects lead to one another, and what leads nowhere.")
    {
        _environment = environment;
        _rules = rules;
        _lint = new LintOptions("to show", rules);
        Add(_lint.Paths);
        foreach (Option option in (IReadOnlyList<Option>)[_format, .. _lint.All, _colour])
        {
            Add(option);
        }

        SetAction(parsed => (int)Run(parsed, makeLinter));
    }

    private ExitCode Run(ParseResult parsed, Func<LintSettings, Linter>? makeLinter)
    {
        GraphFormat format = parsed.GetValue(_format) is { } typed ? _formats.Parse(typed) : GraphFormat.Tree;
        ColourMode mode = parsed.GetValue(_colour) is { } colour ? Colours.Choice.Parse(colour) : ColourMode.Auto;
        Colours colours = new(mode, _environment);
        LintRequest request = _lint.Read(parsed, failOn: null, _environment.Clock);
        LintRun run = LintRun.Of(request, _environment, _rules(), makeLinter);
        InputProblemWriter.Write(run.Problems, _environment.Error, colours.OnError);
        new InternalErrorWriter(_environment, colours.OnError).Write(run.Errors);
        Write(run.Graph.Value, format, _environment, colours);
        return run.Errors.Count > 0 ? ExitCode.InternalError
            : Scan.ExitCodeOf(run.Result, run.Problems.Count, run.Inputs.NamesFilesOnly, _ => false);
    }

    private static void Write(
        ObjectGraph graph, GraphFormat format, CommandEnvironment environment, Colours colours)
    {
        if (format == GraphFormat.Json)
        {
            GraphJson.Write(graph, environment.Output);
            return;
        }

        using StreamWriter text = environment.OpenText();
        switch (format)
        {
            case GraphFormat.Mermaid:
                new MermaidWriter(text).Write(graph);
                break;
            case GraphFormat.Dot:
                new DotWriter(text).Write(graph);
                break;
            default:
                TextLayout layout = new(environment.OutputWidth, colours.OnOutput);
                new TreeWriter(new StyledWriter(text, layout.Colour), layout.Width).Write(graph);
                break;
        }
    }
}
