using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Schemas;
using KubeLint.Testing;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>Holds each rule against its fixture folder and the examples of its page.</summary>
public sealed class RuleFixtureTests
{
    public static TheoryData<string> RuleNames => [.. RuleCatalogue.Metadata.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Every_bad_case_is_found(string name)
    {
        string[] cases = RuleCases.Of(name, "bad");
        Assert.NotEmpty(cases);
        Assert.All(cases, path => Assert.NotEmpty(Lint(name, RuleCases.Read(path))));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Every_ok_case_is_silent(string name)
    {
        string[] cases = RuleCases.Of(name, "ok");
        Assert.NotEmpty(cases);
        Assert.All(cases, path => Assert.Empty(Lint(name, RuleCases.Read(path))));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_examples_of_the_page_hold(string name)
    {
        RuleMetadata rule = RuleCatalogue.Metadata.Single(metadata => metadata.Name == name);
        Assert.NotEmpty(Lint(name, [new SourceText("bad.yaml", rule.BadExample)]));
        Assert.Empty(Lint(name, [new SourceText("good.yaml", rule.GoodExample)]));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Every_finding_says_what_why_and_what_to_do(string name)
    {
        foreach (Finding finding in RuleCases.Of(name, "bad").SelectMany(path => Lint(name, RuleCases.Read(path))))
        {
            Assert.All(
                (string[])[finding.Message, finding.Why, finding.Advice],
                part => Assert.Matches(@"^\S.*[^.\s]$", part.ReplaceLineEndings(" ")));
        }
    }

    private static IEnumerable<Finding> Lint(string rule, IReadOnlyList<SourceText> sources)
    {
        string? versions = sources.Select(source => CaseVersions.Of(source.Content)).FirstOrDefault(text => text is not null);
        Linter linter = new(new LintSettings
        {
            Rules = new RuleSelection(
                [rule, .. sources.SelectMany(source => SilencedRules.In(source.Content)).Where(IsKnown)], []),
            KubernetesVersions = KubernetesVersionRange.TryParse(versions, out KubernetesVersionRange? range) ? range : null,
        });
        return linter.Check([.. sources.Select(linter.Read)]).Findings.Where(finding => finding.Rule.Name == rule);
    }

    private static bool IsKnown(string selector) =>
        RuleCatalogue.Metadata.Any(rule => RuleSelection.Matches(selector, rule));
}
