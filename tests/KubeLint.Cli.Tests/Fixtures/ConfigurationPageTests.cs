using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Fixtures;

/// <summary>What docs/configuration.md shows is what the program does.</summary>
public sealed class ConfigurationPageTests
{
    private static readonly PageExamples _page = new(File.ReadAllText(Repository.PathOf("docs", "configuration.md")));

    public static TheoryData<string> Headings => [.. _page.Headings];

    [Theory]
    [MemberData(nameof(Headings))]
    public void The_examples_are_what_is_printed(string heading) => Assert.All(
        _page.Run(heading, (folder, arguments) => new CommandRun.CommandSetup
        {
            WorkingDirectory = folder.FullPath,
            Rules = RuleCatalogue.Metadata,
        }.Run(arguments)),
        run => Assert.Equal(run.Expected, run.Printed));
}
