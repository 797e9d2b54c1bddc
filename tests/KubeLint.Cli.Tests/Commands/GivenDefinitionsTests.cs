using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

/// <summary>What <c>--crds</c> takes and does.</summary>
public sealed class GivenDefinitionsTests : IDisposable
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: backups.example.com
        spec:
          group: example.com
          scope: Namespaced
          names:
            kind: Backup
            plural: backups
            singular: backup
            listKind: BackupList
          versions:
            - name: v1
              served: true
              storage: true
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
                      required: [zone]
                      properties:
                        schedule:
                          type: string
                        zone:
                          type: string
                        keep:
                          type: integer

        """;

    private const string Backup = """
        apiVersion: example.com/v1
        kind: Backup
        metadata:
          name: nightly
        spec:
          shedule: "@daily"
          keep: many

        """;

    private static readonly string[] _found =
    [
        "app/backup.yaml:5:1: error KL0103 missing-required-field:",
        "app/backup.yaml:6:3: error KL0101 unknown-field:",
        "app/backup.yaml:7:9: error KL0102 wrong-type:",
    ];

    private readonly TemporaryFolder _folder = new();

    public GivenDefinitionsTests() =>
        _folder.With("app/backup.yaml", Backup).With("crds/backup.yaml", Definition);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_definition_nothing_is_known() => Assert.Empty(Lines(Run("scan", "app")));

    [Theory]
    [InlineData("crds")]
    [InlineData("crds/backup.yaml")]
    [InlineData("./crds/")]
    public void Custom_resources_are_held_against_given_definitions(string path)
    {
        CommandRun run = Run("scan", "app", "--crds", path);

        Assert.Equal(_found, Lines(run));
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Contains("checked 1 object in 1 document of 1 file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void They_find_what_a_definition_of_the_scan_finds()
    {
        CommandRun beside = Run("scan", "app", "--crds", "crds");
        CommandRun inside = Run("scan", ".");

        Assert.Equal(inside.Output, beside.Output);
    }

    [Fact]
    public void A_definition_may_come_from_standard_input()
    {
        CommandRun run = Setup(Definition).Run("scan", "app", "--crds", "-", "--format", "compact", "--ignore", "KL0109");

        Assert.Equal(_found, Lines(run));
    }

    [Fact]
    public void Several_places_are_named_one_by_one()
    {
        _folder.With("more/other.yaml", Definition.Replace("ackup", "egister", StringComparison.Ordinal));

        Assert.Equal(_found, Lines(Run("scan", "app", "--crds", "more", "--crds", "crds")));
    }

    [Fact]
    public void What_is_given_counts_in_place_of_what_the_scan_defines()
    {
        _folder.With("app/crd.yaml", Definition.Replace("type: integer", "type: string", StringComparison.Ordinal));

        Assert.Equal(_found, Lines(Run("scan", "app", "--crds", "crds")));
        Assert.Equal(_found[..2], Lines(Run("scan", "app")));
    }

    [Fact]
    public void Other_objects_beside_the_definitions_are_not_checked()
    {
        _folder.With("crds/operator.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {nam: x}\n")
            .With("crds/values.yaml", "a: 1\na: 2\n");

        Assert.Equal(_found, Lines(Run("scan", "app", "--crds", "crds")));
    }

    [Fact]
    public void A_broken_definition_is_a_finding_and_the_others_hold()
    {
        _folder.With("crds/a.yaml", Definition.Replace("ackup", "egister", StringComparison.Ordinal)
                .Replace("type: integer", "type: integre", StringComparison.Ordinal))
            .With("crds/b.yaml", "kind: CustomResourceDefinition\nspec: [\n");

        CommandRun run = Run("scan", "app", "--crds", "crds");

        Assert.Equal(
            [
                .. _found, "crds/a.yaml:30:25: error KL0301 non-structural-schema:",
                "crds/b.yaml:2:7: error KL0001 yaml-syntax:",
            ],
            Lines(run));
    }

    [Fact]
    public void A_definition_that_is_scanned_too_is_checked_once()
    {
        _folder.With("crds/backup.yaml", Definition.Replace("type: integer", "type: integre", StringComparison.Ordinal));

        Assert.Equal(Lines(Run("scan", ".")), Lines(Run("scan", ".", "--crds", "crds")));
    }

    [Theory]
    [InlineData("`--crds nowhere`: no such file or folder", "--crds", "nowhere")]
    [InlineData("`--crds`: no CustomResourceDefinition is in `app`", "--crds", "app")]
    [InlineData("`--crds` needs a path, and this one is empty", "--crds", "")]
    [InlineData("standard input is either `PATH` or `--crds`: it can be read only once", "-", "--crds", "-")]
    public void A_path_without_definitions_is_wrong_usage(string message, params string[] arguments)
    {
        CommandRun run = Run(["scan", "app", .. arguments]);

        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Equal($"kubelint: {message}\n", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_the_scan_goes_on()
    {
        _folder.With("crds/c.yaml", [0x61, 0xFF, 0x0A]);

        CommandRun run = Run("scan", "app", "--crds", "crds");

        Assert.Equal((int)ExitCode.UnreadableInput, run.ExitCode);
        Assert.StartsWith("kubelint: cannot read crds/c.yaml:1:2: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(_found, Lines(run));
    }

    [Fact]
    public void What_git_ignores_is_read_when_it_is_named()
    {
        _folder.WithFolder(".git").With(".gitignore", "/crds/\n");

        Assert.Equal(_found, Lines(Run("scan", "app", "--crds", "crds")));
    }

    private CommandRun Run(params string[] arguments) =>
        Setup().Run([.. arguments, "--format", "compact", "--select", "KL0", "--ignore", "KL0109"]);

    private CommandRun.CommandSetup Setup(string input = "") => new()
    {
        WorkingDirectory = _folder.FullPath,
        Input = System.Text.Encoding.UTF8.GetBytes(input),
        Rules = RuleCatalogue.Metadata,
    };

    private static string[] Lines(CommandRun run) =>
    [
        .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[..(line.IndexOf(": ", line.IndexOf(" KL0", StringComparison.Ordinal),
                StringComparison.Ordinal) + 1)]),
    ];
}
