using KubeLint.Configuration;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Suppressions;

/// <summary>What nobody writes by hand: much of everything, in one file.</summary>
public sealed class SuppressionLimitTests
{
    private const int Many = 20_000;

    [Fact]
    public void Many_comments_above_one_node_cost_no_more_than_they_are_long()
    {
        string comments = string.Concat(Enumerable.Repeat("  # kubelint: ignore[all] one of many\n", Many));
        string values = string.Concat(Enumerable.Range(0, Many).Select(number => $"    k{number % 7}: 1\n"));
        LintResult result = Lint($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n{comments}  labels:\n{values}");

        Assert.Contains(result.Suppressed, finding => finding.Rule.Code is "KL0002");
        Assert.DoesNotContain(result.Findings, finding => finding.Rule.Code is "KL0002");
    }

    [Fact]
    public void Many_names_that_no_rule_has_are_all_told()
    {
        string names = string.Join(',', Enumerable.Range(0, Many).Select(number => $"latest-tag{number}"));
        LintResult result = Lint(
            $"# kubelint: ignore[{names}, {new string('x', Many)}]\napiVersion: v1\nkind: Namespace\nmetadata: {{name: a}}\n");

        Assert.Equal(Many + 1, result.Findings.Count(finding => finding.Rule.Code is "KL0702"));
        Assert.All(result.Findings, finding => Assert.InRange(finding.Message.Length, 1, 200));
    }

    [Fact]
    public void Many_directives_in_one_comment_are_all_read()
    {
        string comment = string.Concat(Enumerable.Repeat("# kubelint: ignore[no-such] # kubelint: ", Many));
        LintResult result = Lint($"{comment}\napiVersion: v1\nkind: Namespace\nmetadata: {{name: a}}\n");

        Assert.Equal(Many, result.Findings.Count(finding => finding.Rule.Code is "KL0702"));
        Assert.Equal(Many, result.Findings.Count(finding => finding.Rule.Code is "KL0704"));
    }

    [Fact]
    public void Deep_nodes_with_a_comment_each_are_all_covered()
    {
        const int Depth = 60;
        string nested = string.Concat(Enumerable.Range(0, Depth).Select(depth =>
            $"{new string(' ', depth + 2)}# kubelint: ignore[KL0703, unknown-field]\n{new string(' ', depth + 2)}a:\n"));
        LintResult result = Lint($"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n{nested}");

        Assert.Contains(result.Suppressed, finding => finding.Rule.Name is "unknown-field");
    }

    private static LintResult Lint(string text)
    {
        Linter linter = new(new LintSettings { Rules = new RuleSelection(["all"], []), Jobs = 1 });
        return linter.Check([linter.Read(new SourceText("a.yaml", text))]);
    }
}
