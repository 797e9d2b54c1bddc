using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>What holds of every fix, tried on the bad fixtures of the rules.</summary>
public sealed class RuleFixTests
{
    public static TheoryData<string> RuleNames => RuleFixtureTests.RuleNames;

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void A_fix_takes_its_finding_away_and_leaves_the_file_readable(string name)
    {
        Linter linter = new(new LintSettings { Rules = new RuleSelection([name], []) });
        foreach (SourceText[] sources in RuleCases.Of(name, "bad").Select(RuleCases.Read))
        {
            ManifestFile[] files = [.. sources.Select(linter.Read)];
            IReadOnlyList<Finding> findings = linter.Check(files).Findings;
            foreach (Finding finding in findings.Where(finding => finding.Fix is not null))
            {
                SourceText changed = new(finding.Fix!.Source.Path, finding.Fix.Apply());
                ManifestFile[] after =
                    [.. files.Select(file => file.Source == finding.Fix.Source ? linter.Read(changed) : file)];

                Assert.Equal(
                    files.Sum(file => file.Yaml.Problems.Count), after.Sum(file => file.Yaml.Problems.Count));
                IReadOnlyList<Finding> left = linter.Check(after).Findings;
                Assert.DoesNotContain(finding.Fingerprint, left.Select(each => each.Fingerprint));
                Assert.True(left.Count < findings.Count, $"{finding.Fix.Title} gives:\n{changed.Content}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void A_rule_says_whether_it_has_fixes(string name)
    {
        Linter linter = new(new LintSettings { Rules = new RuleSelection([name], []) });
        bool hasFixes = RuleCases.Of(name, "bad").Select(RuleCases.Read)
            .SelectMany(sources => linter.Check([.. sources.Select(linter.Read)]).Findings)
            .Any(finding => finding.Fix is not null);

        Assert.Equal(RuleCatalogue.Metadata.Single(rule => rule.Name == name).IsFixable, hasFixes);
    }
}
