using System.Text;
using KubeLint.Cli.Output;
using KubeLint.Findings;

namespace KubeLint.Cli.Documentation;

/// <summary>Writes the list of all rules in Markdown: the file docs/rules/README.md.</summary>
internal static class RuleIndex
{
    /// <summary>Writes the list, a table for each family.</summary>
    /// <param name="rules">The rules, by code.</param>
    /// <returns>The page, with a line end at its end.</returns>
    public static string Write(IReadOnlyList<RuleMetadata> rules)
    {
        StringBuilder page = new();
        page.Append("# Rules\n\n");
        page.Append($"kubelint has {Words.Count(rules.Count, "rule")}. A rule is selected or ignored by its code, ");
        page.Append("its name, the start of its code (`KL3`) or its family.\n");
        foreach (IGrouping<RuleFamily, RuleMetadata> family in rules.GroupBy(rule => rule.Family))
        {
            page.Append($"\n## {Words.TitleOf(family.Key)} (`{Words.Of(family.Key)}`)\n\n");
            page.Append("| Code | Name | Severity | Default | What it finds |\n| --- | --- | --- | --- | --- |\n");
            foreach (RuleMetadata rule in family)
            {
                string summary = rule.Summary.Replace("|", "\\|", StringComparison.Ordinal);
                page.Append($"| [{rule.Code}]({rule.Code}.md) | {rule.Name} | {Words.Of(rule.Severity)} ");
                page.Append($"| {(rule.EnabledByDefault ? "on" : "off")} | {summary} |\n");
            }
        }

        return page.ToString();
    }
}
