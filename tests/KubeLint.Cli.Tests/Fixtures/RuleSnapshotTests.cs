using KubeLint.Cli.Tests.Testing;
using KubeLint.Configuration;
using KubeLint.Rules;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Fixtures;

/// <summary>
/// Shows what a user reads of each rule's bad cases, carets included. The accepted text stands beside the case.
/// </summary>
public sealed class RuleSnapshotTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string rule in RuleCatalogue.Metadata.Select(metadata => metadata.Name))
            {
                foreach (string name in FixtureCases.In(Folder(rule), "bad"))
                {
                    cases.Add(rule, name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_case_reads_as_accepted(string rule, string name)
    {
        CommandRun run = new CommandRun.CommandSetup { WorkingDirectory = Folder(rule), Rules = RuleCatalogue.Metadata }
            .Run([
                "scan", name, "--select", rule, "--quiet", "--each",
                .. SilencedRules.InCase(Path.Combine(Folder(rule), name)).Where(IsKnown)
                    .SelectMany(silenced => (string[])["--select", silenced]),
                .. CaseVersions.OfCase(Path.Combine(Folder(rule), name)) is { } versions
                    ? (string[])["--kubernetes-version", versions] : []]);

        Assert.Equal("", run.Error);
        Snapshot.Verify(run.Output, Path.ChangeExtension(Path.Combine(Folder(rule), name), ".verified.txt"));
    }

    private static bool IsKnown(string selector) =>
        RuleCatalogue.Metadata.Any(rule => RuleSelection.Matches(selector, rule));

    private static string Folder(string rule) => Repository.PathOf("tests", "fixtures", "rules", rule);
}
