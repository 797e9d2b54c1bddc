using System.CommandLine;
using KubeLint.Cli.Documentation;
using KubeLint.Cli.Output.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint rules</c>: the list of all rules.</summary>
internal sealed class RulesCommand : Command
{
    private static readonly Choice<RuleFormat> _formats = new(
        ReportTarget.FormatOption,
        ("text", RuleFormat.Text),
        ("json", RuleFormat.Json),
        ("markdown", RuleFormat.Markdown));

    private readonly Option<string> _format = new(ReportTarget.FormatOption)
    {
        Description = "How to show them. Default: text.",
        HelpName = _formats.Words,
    };

    private readonly Option<string> _colour = new("--color")
    {
        Description = "When to use colours. Default: auto, which honours NO_COLOR.",
        HelpName = Colours.Choice.Words,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules.</param>
    public RulesCommand(CommandEnvironment environment, Func<IReadOnlyList<RuleMetadata>> rules)
        : base("rules", "List the rules.")
    {
        Add(_format);
        Add(_colour);
        SetAction(parsed => Run(environment, rules(), parsed));
    }

    private int Run(CommandEnvironment environment, IReadOnlyList<RuleMetadata> rules, ParseResult parsed)
    {
        RuleFormat format = parsed.GetValue(_format) is { } typed ? _formats.Parse(typed) : RuleFormat.Text;
        ColourMode mode = parsed.GetValue(_colour) is { } colour ? Colours.Choice.Parse(colour) : ColourMode.Auto;
        if (format == RuleFormat.Json)
        {
            RuleJson.WriteList(rules, environment.Output);
            return (int)ExitCode.Clean;
        }

        using StreamWriter text = environment.OpenText();
        if (format == RuleFormat.Markdown)
        {
            text.Write(RuleIndex.Write(rules));
            return (int)ExitCode.Clean;
        }

        TextLayout layout = new(environment.OutputWidth, new Colours(mode, environment).OnOutput);
        new RuleText(new StyledWriter(text, layout.Colour), layout).WriteList(rules);
        return (int)ExitCode.Clean;
    }
}
