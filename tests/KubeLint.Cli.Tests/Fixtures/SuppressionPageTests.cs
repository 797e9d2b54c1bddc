using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Fixtures;

/// <summary>What docs/suppressions.md shows works as it says.</summary>
public sealed class SuppressionPageTests
{
    [Fact]
    public void The_example_of_the_page_silences_what_it_names_and_nothing_else()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "suppressions.md")).ReplaceLineEndings("\n");
        string example = page.Split("```yaml\n").Select(block => block.Split("```")[0])
            .Single(block => block.StartsWith("apiVersion:", StringComparison.Ordinal));
        using TemporaryFolder folder = new TemporaryFolder().With("shop.yaml", example);

        string[] arguments =
            ["scan", "--format", "compact", "--select", "single-replica,latest-tag,KL07", "--environment", "production"];
        Assert.Equal("", Run(folder, arguments).Output);
        Assert.Equal(2, Run(folder, [.. arguments, "--no-suppressions"]).Output.Split('\n').Length - 1);
    }

    private static CommandRun Run(TemporaryFolder folder, string[] arguments) => new CommandRun.CommandSetup
    {
        WorkingDirectory = folder.FullPath,
        Rules = RuleCatalogue.Metadata,
    }.Run(arguments);
}
