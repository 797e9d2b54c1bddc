using System.CommandLine;
using KubeLint.Cli.Documentation;
using KubeLint.Cli.Output.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint explain</c>: all that is known of a rule, or of several.</summary>
internal sealed class ExplainCommand : Command
{
    private static readonly Choice<RuleFormat> _formats =
        new(ReportTarget.FormatOption, ("text", RuleFormat.Text), ("markdown", RuleFormat.Markdown));

    private readonly Argument<string> _rule = new("RULE")
    {
        Description = "A code or name; the start of codes (KL3), a family or `all` for the pages of several rules.",
    };

    private readonly Option<string> _format = new(ReportTarget.FormatOption)
    {
        Description = "How to show it. Default: text.",
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
    public ExplainCommand(CommandEnvironment environment, Func<IReadOnlyList<RuleMetadata>> rules)
        : base("explain", "Show why a rule is there, how to fix what it finds, and examples.")
    {
        Add(_rule);
        Add(_format);
        Add(_colour);
        SetAction(parsed => Run(environment, rules(), parsed));
    }

    private int Run(CommandEnvironment environment, IReadOnlyList<RuleMetadata> rules, ParseResult parsed)
    {
        RuleFormat format = parsed.GetValue(_format) is { } typed ? _formats.Parse(typed) : RuleFormat.Text;
        ColourMode mode = parsed.GetValue(_colour) is { } colour ? Colours.Choice.Parse(colour) : ColourMode.Auto;
        IReadOnlyList<RuleMetadata> meant = new RuleSelectors(rules).Find(parsed.GetRequiredValue(_rule));
        using StreamWriter text = environment.OpenText();
        TextLayout layout = new(environment.OutputWidth, new Colours(mode, environment).OnOutput);
        RuleText pages = new(new StyledWriter(text, layout.Colour), layout);
        for (int index = 0; index < meant.Count; index++)
        {
            text.Write(index > 0 ? "\n" : "");
            if (format == RuleFormat.Markdown)
            {
                text.Write(RulePage.Write(meant[index]));
            }
            else
            {
                pages.WritePage(meant[index]);
            }
        }

        return (int)ExitCode.Clean;
    }
}
