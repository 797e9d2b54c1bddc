using System.CommandLine;
using KubeLint.Cli.Input;
using KubeLint.Cli.Output.Graph;
using KubeLint.Cli.Output.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration;
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

    private readonly InputOptions _inputs = new("to show");

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

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    public GraphCommand(CommandEnvironment environment, Func<LintSettings, Linter>? makeLinter = null)
        : base("graph", "Show how the objects lead to one another, and what leads nowhere.")
    {
        Add(_inputs.Paths);
        foreach (Option option in (ReadOnlySpan<Option>)[
            _format, _inputs.StandardInputName, _inputs.Jobs, _colour])
        {
            Add(option);
        }

        SetAction(parsed => (int)Run(environment, parsed, makeLinter ?? (settings => new Linter(settings))));
    }

    private ExitCode Run(
        CommandEnvironment environment, ParseResult parsed, Func<LintSettings, Linter> makeLinter)
    {
        GraphFormat format = parsed.GetValue(_format) is { } typed ? _formats.Parse(typed) : GraphFormat.Tree;
        ColourMode mode = parsed.GetValue(_colour) is { } colour ? Colours.Choice.Parse(colour) : ColourMode.Auto;
        Colours colours = new(mode, environment);
        LintSettings settings = new() { Jobs = _inputs.JobsOf(parsed) };
        InputCollector inputs = new(environment.WorkingDirectory, _inputs.StandardInputNameOf(parsed));
        Linter linter = makeLinter(settings);
        ManifestReading reading =
            ManifestReading.Of(inputs, _inputs.PathsOf(parsed), linter, environment, settings);
        LintResult result = linter.Check(
            reading.Files, [.. reading.Unread.Select(inputs.ScanPathOf)], out ObjectGraph graph);
        IReadOnlyList<InternalError> errors = [.. reading.Errors, .. result.InternalErrors];
        InputProblemWriter.Write(reading.Problems, environment.Error, colours.OnError);
        new InternalErrorWriter(environment, colours.OnError).Write(errors);
        Write(graph, format, environment, colours);
        return errors.Count > 0 ? ExitCode.InternalError
            : Scan.ExitCodeOf(result, reading.Problems.Count, inputs.NamesFilesOnly, _ => false);
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
