using System.Globalization;
using KubeLint.Cli.Terminal;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Output;

/// <summary>What says the same of several places is said once in text, and once for each place everywhere else.
/// </summary>
public sealed class GroupedFindingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_findings_that_are_alike_are_shown_one_by_one()
    {
        AddPods(2);
        string text = Scan();
        Assert.Equal(2, CountOf("KL8001", text));
        Assert.DoesNotContain("= also:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_are_a_group_that_names_every_place()
    {
        AddPods(3);
        string text = Scan();
        Assert.Equal(1, CountOf("KL8001", text));
        Assert.Contains("= also: in 2 other places\n", text, StringComparison.Ordinal);
        Assert.Contains("    pod-02.yaml:4:47  Pod shop/pod-2\n", text, StringComparison.Ordinal);
        Assert.Contains("3 warnings\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_the_first_places_are_named_and_all_of_them_where_more_is_asked_for()
    {
        AddPods(30);
        Assert.Contains("= also: in 29 other places, 8 of them here (--each shows all)\n", Scan(), StringComparison.Ordinal);
        Assert.Equal(30, CountOf("KL8001", Scan("--each")));
        Assert.Equal(30, CountOf("KL8001", Scan("--verbose")));
        Assert.Equal(30, CountOf("KL8001", Scan("--format", "compact")));
    }

    [Fact]
    public void What_differs_in_its_severity_is_no_group()
    {
        AddPods(3);
        _folder.With("kubelint.yaml", "overrides: [{paths: [pod-01.yaml], severity: {latest-tag: error}}]\n");
        Assert.Equal(3, CountOf("KL8001", Scan()));
    }

    [Fact]
    public void The_places_of_a_group_fit_the_terminal_and_end_with_file_and_line()
    {
        AddPods(3);
        _folder.With($"z{new string('a', 60)}/{new string('名', 40)}/pod.yaml", PodOf(0));
        string text = Setup(columns: 60).Run("scan", "--select", "latest-tag", "--color", "never").Output;
        string line = Assert.Single(text.Split('\n'), line => line.EndsWith("/pod.yaml:4:47", StringComparison.Ordinal));
        Assert.Contains('…', line);
        Assert.InRange(TextWidth.Of(line), 50, 60);
    }

    private void AddPods(int count)
    {
        for (int number = 1; number <= count; number++)
        {
            _folder.With(string.Create(CultureInfo.InvariantCulture, $"pod-{number:00}.yaml"), PodOf(number));
        }
    }

    private static string PodOf(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: pod-{{number}}, namespace: shop}
        spec: {containers: [{name: main, image: nginx:latest}]}
        """);

    private string Scan(params string[] arguments) =>
        Setup(columns: null).Run(["scan", "--select", "latest-tag", .. arguments]).Output;

    private CommandRun.CommandSetup Setup(int? columns) => new()
    {
        WorkingDirectory = _folder.FullPath,
        Rules = RuleCatalogue.Metadata,
        TerminalColumns = columns,
    };

    private static int CountOf(string word, string text) => text.Split(word).Length - 1;
}
