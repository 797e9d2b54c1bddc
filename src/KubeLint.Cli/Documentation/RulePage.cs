using System.Globalization;
using System.Text;
using KubeLint.Cli.Output;
using KubeLint.Findings;

namespace KubeLint.Cli.Documentation;

/// <summary>
/// Writes the page of a rule in Markdown: the file docs/rules/KLnnnn.md, what <c>kubelint explain</c> shows, and, as
/// far as a viewer of findings needs it, the help in SARIF.
/// </summary>
internal static class RulePage
{
    /// <summary>The whole page.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The page, with a line end at its end.</returns>
    public static string Write(RuleMetadata rule)
    {
        StringBuilder page = new();
        page.Append($"# {rule.Code} {rule.Name}\n\n{rule.Summary}\n\n");
        page.Append("| | |\n| --- | --- |\n");
        AppendFact(page, "Family", $"`{Words.Of(rule.Family)}`");
        AppendFact(page, "Severity", Words.Of(rule.Severity));
        AppendFact(page, "Confidence", Words.Of(rule.Confidence));
        AppendFact(page, "On by default", rule.EnabledByDefault ? "yes" : "no");
        AppendFact(page, "Fixes", rule.IsFixable ? "offered with some findings" : "");
        AppendFact(page, "Guide", rule.Guide);
        AppendFact(page, "Equivalents", string.Join(", ", rule.Equivalents.Select(id => $"`{id}`")));
        page.Append('\n');
        AppendBody(page, rule);
        AppendSection(page, "Select or ignore it", $"""
            ```sh
            kubelint scan --select {rule.Name}
            kubelint scan --ignore {rule.Name}
            ```
            """);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>What a reader of a finding wants to know: why, how to fix it, examples, exceptions.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The sections of the page.</returns>
    public static string Body(RuleMetadata rule)
    {
        StringBuilder body = new();
        AppendBody(body, rule);
        return body.ToString();
    }

    /// <summary>The same, for those who have a page already.</summary>
    /// <param name="page">Takes the sections of the page.</param>
    /// <param name="rule">The rule.</param>
    public static void AppendBody(StringBuilder page, RuleMetadata rule)
    {
        AppendSection(page, "Why", rule.Why);
        AppendSection(page, "How to fix", rule.HowToFix);
        AppendExample(page, "Bad", rule.BadExample);
        AppendExample(page, "Good", rule.GoodExample);
        AppendSection(page, "Exceptions", rule.Exceptions);
        AppendSection(page, "Options", string.Join('\n', rule.Options.Select(Describe)));
    }

    private static string Describe(RuleOption option) => string.Create(
        CultureInfo.InvariantCulture,
        $"* `{option.Name}` ({(option.Default is { } number
            ? $"a number from {option.Least} to {option.Most}, {number} unless set"
            : "a list, empty unless set")}): {option.Summary}");

    private static void AppendFact(StringBuilder page, string name, string value)
    {
        if (value.Length > 0)
        {
            page.Append($"| {name} | {value.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
    }

    private static void AppendSection(StringBuilder page, string title, string text)
    {
        if (text.Length > 0)
        {
            page.Append($"## {title}\n\n{text.AsSpan().Trim('\n')}\n\n");
        }
    }

    private static void AppendExample(StringBuilder page, string title, string yaml)
    {
        if (yaml.Length > 0)
        {
            page.Append($"## {title}\n\n```yaml\n{yaml.AsSpan().Trim('\n')}\n```\n\n");
        }
    }
}
