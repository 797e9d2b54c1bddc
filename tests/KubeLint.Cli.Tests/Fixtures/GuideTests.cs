using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Fixtures;

/// <summary>What is found in manifests of the shape that the guide shows.</summary>
public sealed class GuideTests
{
    [Fact]
    public void The_snippets_of_the_guide_show_their_mistakes_and_no_others()
    {
        CommandRun run = Scan("guide");

        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Snapshot.Verify(run.Output, Repository.PathOf("tests", "fixtures", "guide.verified.txt"));
    }

    [Fact]
    public void A_Deployment_with_its_Service_and_Namespace_shows_no_error()
    {
        CommandRun run = Scan("guide-app");

        Assert.Equal((int)ExitCode.Clean, run.ExitCode);
        Snapshot.Verify(run.Output, Repository.PathOf("tests", "fixtures", "guide-app.verified.txt"));
    }

    [Fact]
    public void What_is_ready_for_production_shows_nothing_to_any_rule()
    {
        CommandRun run = Scan("production-ready", "--select", "all", "--environment", "production");

        Assert.Empty(run.Output);
        Assert.Equal((int)ExitCode.Clean, run.ExitCode);
    }

    private static CommandRun Scan(string folder, params string[] options) =>
        new CommandRun.CommandSetup
        {
            WorkingDirectory = Repository.PathOf("tests", "fixtures"),
            Rules = RuleCatalogue.Metadata,
        }.Run(["scan", folder, "--quiet", "--each", .. options]);
}
