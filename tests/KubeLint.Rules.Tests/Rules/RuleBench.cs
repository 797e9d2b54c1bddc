using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>Runs one rule over a few texts.</summary>
internal static class RuleBench
{
    public static IReadOnlyList<Finding> Run(string rule, params IReadOnlyList<(string Path, string Text)> files) =>
        Run(rule, new LintSettings(), files);

    public static IReadOnlyList<Finding> Run(
        string rule, LintSettings settings, params IReadOnlyList<(string Path, string Text)> files)
    {
        Linter linter = new(settings with { Rules = new RuleSelection([rule], []) });
        return linter.Check([.. files.Select(file => linter.Read(new SourceText(file.Path, file.Text)))]).Findings;
    }

    /// <summary>The text that a finding points at.</summary>
    public static string Pointed(Finding finding) => finding.Location.Source.Slice(finding.Location.Span).ToString();

    /// <summary>The texts that its related places point at.</summary>
    public static string[] Related(Finding finding) =>
        [.. finding.Related.Select(related => related.Location.Source.Slice(related.Location.Span).ToString())];
}
