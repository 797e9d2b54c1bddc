using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>Runs all rules over their own fixtures with every node in turn put wrong.</summary>
public sealed class MutatedManifestTests
{
    /// <summary>Rules that are off by default run here too.</summary>
    private static readonly RuleSelection _all = new(["all"], []);

    private const int LongestFile = 4_000;

    /// <summary>Every so many files are joined that no more than these are.</summary>
    private const int MostJoined = 200;

    public static TheoryData<string> RuleNames => RuleFixtureTests.RuleNames;

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Whatever_a_manifest_holds_no_rule_throws_and_every_place_lies_in_its_file(string name)
    {
        Linter linter = new(new LintSettings { Rules = _all, Jobs = 1 });
        foreach (SourceText[] files in Cases(name))
        {
            ManifestFile[] whole = [.. files.Select(linter.Read)];
            for (int index = 0; index < files.Length; index++)
            {
                // Files made large to pass a bound hold the same few nodes many times.
                if (files[index].Length > LongestFile)
                {
                    continue;
                }

                foreach (string text in ManifestMutants.Of(files[index]))
                {
                    ManifestFile[] mutated = [.. whole];
                    mutated[index] = linter.Read(new SourceText(files[index].Path, text));
                    AssertPlacesAreInside(Check(linter, mutated, text));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_findings_are_the_same_for_any_number_of_threads_and_order_of_files(string name)
    {
        SourceText[] all = [.. Cases(name).SelectMany((files, number) => Mutants(files, number.ToString("D3")))];
        int stride = 1 + (all.Length / MostJoined);
        SourceText[] sources = [.. all.Where((_, index) => index % stride == 0)];
        Linter one = new(new LintSettings { Rules = _all, Jobs = 1 });
        Linter four = new(new LintSettings { Rules = _all, Jobs = 4 });
        Assert.Equal(
            one.Check([.. sources.Select(one.Read)]).Findings.Select(Describe),
            four.Check([.. sources.Reverse().Select(four.Read)]).Findings.Select(Describe));
    }

    private static IEnumerable<SourceText[]> Cases(string rule) =>
        RuleCases.Of(rule, "bad").Concat(RuleCases.Of(rule, "ok")).Select(RuleCases.Read);

    /// <summary>Each mutant in a folder of its own.</summary>
    private static IEnumerable<SourceText> Mutants(SourceText[] files, string folder) =>
        files.SelectMany(file => ManifestMutants.Of(file).Index().Select(
            mutant => new SourceText($"{folder}/{mutant.Index:D5}/{file.Path}", mutant.Item)));

    private static IReadOnlyList<Finding> Check(Linter linter, ManifestFile[] files, string text)
    {
        try
        {
            return linter.Check(files).Findings;
        }
        catch (AggregateException exception)
        {
            throw new InvalidOperationException($"A rule failed on:\n{text}", exception);
        }
    }

    private static void AssertPlacesAreInside(IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            AssertIsInside(finding.Location);
            foreach (RelatedLocation related in finding.Related)
            {
                AssertIsInside(related.Location);
            }
        }
    }

    private static void AssertIsInside(Location location)
    {
        Assert.InRange(location.Span.Start, 0, location.Source.Length);
        Assert.InRange(location.Span.End, location.Span.Start, location.Source.Length);
    }

    /// <summary>All that a writer can show of a finding.</summary>
    private static string Describe(Finding finding) => string.Join(
        '|',
        [
            finding.Rule.Code, finding.Location.Source.Path, $"{finding.Location.Span}", $"{finding.Severity}",
            $"{finding.Confidence}", finding.Message, finding.Why, finding.Advice, $"{finding.Document}",
            $"{finding.Object}", finding.FieldPath, finding.Fingerprint,
            .. finding.Related.Select(each => $"{each.Location.Source.Path} {each.Location.Span} {each.Message}"),
        ]);
}
