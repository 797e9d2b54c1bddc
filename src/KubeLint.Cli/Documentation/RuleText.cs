using KubeLint.Cli.Output;
using KubeLint.Cli.Output.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Findings;

namespace KubeLint.Cli.Documentation;

/// <summary>Shows rules on a terminal.</summary>
/// <param name="writer">Where they go.</param>
/// <param name="layout">How the text is laid out.</param>
internal sealed class RuleText(StyledWriter writer, TextLayout layout)
{
    private const int Gap = 2;

    /// <summary>Shows the list of all rules.</summary>
    /// <param name="rules">The rules, by code.</param>
    public void WriteList(IReadOnlyList<RuleMetadata> rules)
    {
        int nameWidth = rules.Count == 0 ? 0 : rules.Max(rule => rule.Name.Length);
        foreach (IGrouping<RuleFamily, RuleMetadata> family in rules.GroupBy(rule => rule.Family))
        {
            writer.Write(Words.TitleOf(family.Key), Style.Strong);
            writer.WriteLine($"  {Words.Of(family.Key)}", Style.Faint);
            foreach (RuleMetadata rule in family)
            {
                WriteRow(rule, nameWidth);
            }

            writer.EndLine();
        }

        writer.WriteProse(
            $"{Words.Count(rules.Count, "rule")}; `kubelint explain <rule>` tells all of one of them",
            column: 0, indent: 0, layout.Width);
    }

    /// <summary>Shows the page of a rule.</summary>
    /// <param name="rule">The rule.</param>
    public void WritePage(RuleMetadata rule)
    {
        writer.Write(rule.Code, SeverityStyle.Of(rule.Severity));
        writer.WriteLine($" {rule.Name}", Style.Strong);
        writer.WriteProse(rule.Summary, column: 0, indent: 0, layout.Width);
        writer.EndLine();
        WriteFact("Severity", $"{Words.Of(rule.Severity)}, {Words.Of(rule.Confidence)} confidence");
        WriteFact("Family", Words.Of(rule.Family));
        WriteFact("Default", rule.EnabledByDefault ? "on" : $"off; `--select {rule.Name}` runs it");
        WriteFact("Fixes", rule.IsFixable ? "offered with some findings" : "");
        WriteFact("Guide", rule.Guide);
        WriteFact("Equivalents", string.Join(", ", rule.Equivalents));
        WriteFact("Page", rule.HelpUri);
        writer.EndLine();
        new MarkdownText(writer, layout.Width).Write(RulePage.Body(rule));
    }

    private void WriteRow(RuleMetadata rule, int nameWidth)
    {
        string severity = Words.Of(rule.Severity);
        writer.Write($"{rule.Code}  ");
        writer.Write($"{rule.Name.PadRight(nameWidth)}  ");
        writer.Write(severity, SeverityStyle.Of(rule.Severity));
        int column = rule.Code.Length + nameWidth + "warning".Length + (3 * Gap);
        string summary = rule.EnabledByDefault ? rule.Summary : $"{rule.Summary} Off by default.";
        if (layout.Width - column < nameWidth)
        {
            column = 2 * Gap;
            writer.EndLine();
            writer.Indent(column);
        }
        else
        {
            writer.Indent("warning".Length - severity.Length + Gap);
        }

        writer.WriteProse(summary, column, column, layout.Width);
    }

    private void WriteFact(string name, string value)
    {
        if (value.Length > 0)
        {
            int column = "Equivalents".Length + Gap;
            writer.Write(name.PadRight(column), Style.Faint);
            writer.WriteProse(value, column, column, layout.Width);
        }
    }
}
