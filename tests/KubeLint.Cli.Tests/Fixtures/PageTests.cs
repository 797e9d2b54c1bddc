using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Fixtures;

/// <summary>What pages of docs show is what the program does.</summary>
public sealed class PageTests
{
    private static readonly string[] _pages = ["configuration.md", "suppressions.md", "baseline.md"];

    public static TheoryData<string, string> Examples =>
        [.. _pages.SelectMany(page => ExamplesOf(page).Headings.Select(heading => (page, heading)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_are_what_is_printed(string page, string heading) => Assert.All(
        ExamplesOf(page).Run(heading, (folder, arguments) => new CommandRun.CommandSetup
        {
            WorkingDirectory = folder.FullPath,
            Rules = RuleCatalogue.Metadata,
        }.Run(arguments)),
        run => Assert.Equal(run.Expected, run.Printed));

    [Fact]
    public void Each_page_has_examples() => Assert.All(_pages, page => Assert.NotEmpty(ExamplesOf(page).Headings));

    private static PageExamples ExamplesOf(string page) => new(File.ReadAllText(Repository.PathOf("docs", page)));
}
