using System.Text.Json;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

public sealed class GraphTests : IDisposable
{
    private const string Fixture = "tests/fixtures/graph/shop";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tree")]
    [InlineData("mermaid")]
    [InlineData("dot")]
    [InlineData("json")]
    public void Every_format_shows_what_leads_to_what(string format)
    {
        CommandRun run = OfFixture("--format", format);
        Assert.Equal((int)ExitCode.Clean, run.ExitCode);
        OutputSnapshot.Verify(run.Output, $"graph-{format}");
    }

    [Fact]
    public void A_terminal_gets_colours_and_no_line_is_wider_than_it()
    {
        CommandRun run = Setup(40).Run("graph", Fixture);
        Assert.Contains("\x1b[1;31m", run.Output, StringComparison.Ordinal);
        OutputSnapshot.Verify(run.Output.Replace("\x1b", "ESC", StringComparison.Ordinal), "graph-narrow");
    }

    [Fact]
    public void Nothing_is_coloured_where_the_user_does_not_want_it() =>
        Assert.DoesNotContain("\x1b", Setup(80).Run("graph", Fixture, "--color", "never").Output, StringComparison.Ordinal);

    [Fact]
    public void Standard_input_is_read()
    {
        CommandRun run = new CommandRun.CommandSetup { Input = "kind: Pod\napiVersion: v1\nmetadata: {name: a}\n"u8.ToArray() }
            .Run("graph", "-", "--format", "json", "--stdin-filename", "made.yaml");
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal("made.yaml", json.RootElement.GetProperty("nodes")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void What_the_config_file_says_counts()
    {
        _folder
            .With("kubelint.yaml", "external: [Secret/token]\nexclude: [old/]\n")
            .With("a.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec: {containers: [{name: c, image: "a:1", envFrom: [{secretRef: {name: token}}]}]}
                """)
            .With("old/b.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: b}\n");
        string graph = CommandRun.Of(_folder, "graph", "--format", "json").Output;
        Assert.Contains("\"state\": \"outside\"", graph, StringComparison.Ordinal);
        Assert.DoesNotContain("old/b.yaml", graph, StringComparison.Ordinal);
        string without = CommandRun.Of(_folder, "graph", "--format", "json", "--no-config").Output;
        Assert.Contains("\"state\": \"missing\"", without, StringComparison.Ordinal);
        Assert.Contains("old/b.yaml", without, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graph --config gone.yaml", (int)ExitCode.Usage)]
    [InlineData("graph --environment here", (int)ExitCode.Usage)]
    [InlineData("graph", (int)ExitCode.NothingToCheck)]
    [InlineData("graph gone.yaml", (int)ExitCode.UnreadableInput)]
    [InlineData("graph --format xml", (int)ExitCode.Usage)]
    [InlineData("graph --jobs 0", (int)ExitCode.Usage)]
    public void The_exit_code_tells_what_went_wrong(string arguments, int expected) =>
        Assert.Equal(expected, CommandRun.Of(_folder, arguments.Split(' ')).ExitCode);

    [Theory]
    [InlineData("tree")]
    [InlineData("mermaid")]
    [InlineData("dot")]
    public void No_name_breaks_out_of_the_drawing(string format)
    {
        _folder.With("a.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: {name: "a\e[31m\"]\n:::x<script>"}
            spec: {serviceAccountName: "\"]; evil [label=\"\u202e"}
            """);
        string output = CommandRun.Of(_folder, "graph", "--format", format).Output;
        Assert.DoesNotContain("\x1b", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", output, StringComparison.Ordinal);
        if (format != "tree")
        {
            string unescaped = output.Replace("\\\"", "", StringComparison.Ordinal);
            Assert.DoesNotContain("\"]; evil", unescaped, StringComparison.Ordinal);
            Assert.DoesNotContain("\n:::", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Circles_end()
    {
        _folder.With("a.yaml", string.Concat(Enumerable.Range(0, 3).Select(index =>
            $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: c{index}, ownerReferences: "
            + $"[{{kind: ConfigMap, name: c{(index + 1) % 3}}}]}}\n---\n")));
        Assert.Equal(
            """
            no namespace

            ConfigMap c0  a.yaml:1
            └─ owns ConfigMap c2
               └─ owns ConfigMap c1
                  └─ owns ConfigMap c0  shown elsewhere

            3 objects, 3 links, nothing broken

            """.Replace("\r\n", "\n", StringComparison.Ordinal),
            CommandRun.Of(_folder, "graph").Output);
    }

    [Fact]
    public void A_long_chain_is_shown_in_pieces_and_whole()
    {
        _folder.With("a.yaml", string.Concat(Enumerable.Range(0, 500).Select(index =>
            $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: c{index}, ownerReferences: "
            + $"[{{kind: ConfigMap, name: c{index + 1}}}]}}\n---\n")));
        string output = CommandRun.Of(_folder, "graph").Output;
        Assert.All(Enumerable.Range(0, 500), index =>
            Assert.Contains($"ConfigMap c{index} ", output.Replace("\n", " \n", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_objects_give_the_same_graph_whatever_the_number_of_threads()
    {
        for (int file = 0; file < 12; file++)
        {
            _folder.With($"f{file}.yaml", $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p{file}, labels: {{a: b}}}}\n"
                + "spec: {containers: [{name: c, envFrom: [{secretRef: {name: s}}]}]}\n---\n"
                + $"apiVersion: v1\nkind: Service\nmetadata: {{name: s{file}}}\nspec: {{selector: {{a: b}}}}\n");
        }

        string one = CommandRun.Of(_folder, "graph", "--format", "json", "--jobs", "1").Output;
        Assert.Equal(one, CommandRun.Of(_folder, "graph", "--format", "json", "--jobs", "8").Output);
    }

    private static CommandRun OfFixture(params string[] arguments) =>
        Setup(columns: null).Run(["graph", Fixture, .. arguments]);

    private static CommandRun.CommandSetup Setup(int? columns) => new()
    {
        WorkingDirectory = Repository.Root,
        TerminalColumns = columns,
        Rules = RuleCatalogue.Metadata,
    };
}
