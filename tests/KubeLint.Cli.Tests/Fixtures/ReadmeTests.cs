using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Fixtures;

/// <summary>What the README shows is what the program prints.</summary>
public sealed class ReadmeTests
{
    private const string Opening = "```console\n$ kubelint scan shop\n";
    private const string Closing = "```\n";

    [Fact]
    public void The_example_of_the_README_is_what_is_printed()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        Assert.InRange(start, Opening.Length, readme.Length);
        string example = readme[start..readme.IndexOf(Closing, start, StringComparison.Ordinal)];

        CommandRun run = new CommandRun.CommandSetup
        {
            WorkingDirectory = Repository.PathOf("tests", "fixtures", "readme"),
            Rules = RuleCatalogue.Metadata,
        }.Run("scan", "shop");

        // The clock of the tests stands still, but nobody would believe a README that says so.
        Assert.Equal(example, run.Output.Replace(", 0 ms\n", ", 3 ms\n", StringComparison.Ordinal));
    }
}
