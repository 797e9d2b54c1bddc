using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

/// <summary>What <c>--schema-location</c> takes and does.</summary>
public sealed class SchemaLocationTests : IDisposable
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "apiVersion": {"type": "string"},
            "kind": {"type": "string"},
            "metadata": {"type": "object"},
            "spec": {
              "type": "object",
              "required": ["zone"],
              "additionalProperties": false,
              "properties": {
                "schedule": {"type": "string"},
                "zone": {"type": "string"},
                "keep": {"$ref": "common.json#/definitions/keep"}
              }
            }
          }
        }
        """;

    private const string Common = """{"definitions": {"keep": {"type": ["integer", "null"]}}}""";

    private const string Backup = """
        apiVersion: example.com/v1
        kind: Backup
        metadata:
          name: nightly
          label: {}
        spec:
          shedule: "@daily"
          keep: many
        specs: {}

        """;

    private static readonly string[] _found =
    [
        "app/backup.yaml:5:3: error KL0101 unknown-field:",
        "app/backup.yaml:6:1: error KL0103 missing-required-field:",
        "app/backup.yaml:7:3: error KL0101 unknown-field:",
        "app/backup.yaml:8:9: error KL0102 wrong-type:",
        "app/backup.yaml:9:1: error KL0101 unknown-field:",
    ];

    private readonly TemporaryFolder _folder = new();

    public SchemaLocationTests() => _folder.With("app/backup.yaml", Backup)
        .With("schemas/example.com/backup_v1.json", Schema).With("schemas/example.com/common.json", Common)
        .With("usual/v1.36.1-standalone-strict/backup-example-v1.json", Schema)
        .With("usual/v1.36.1-standalone-strict/common.json", Common);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("schemas/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json")]
    [InlineData("schemas/example.com/backup_v1.json")]
    [InlineData("usual")]
    [InlineData("./usual/")]
    public void Custom_resources_are_held_against_files(string location)
    {
        CommandRun run = Run("scan", "app", "--schema-location", "default", "--schema-location", location);

        Assert.Equal(_found, Lines(run));
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.DoesNotContain("no schema is known", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_outside_of_the_working_directory_will_do()
    {
        string location = _folder.PathOf("schemas/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json");

        CommandRun run = new CommandRun.CommandSetup
        {
            WorkingDirectory = _folder.PathOf("app"),
            Rules = RuleCatalogue.Metadata,
        }.Run("scan", "--schema-location", location, "--format", "compact");

        Assert.Equal(_found.Select(line => line["app/".Length..]), Lines(run));
    }

    [Theory]
    [InlineData("`--schema-location nowhere`: no such folder", "nowhere")]
    [InlineData("`--schema-location nowhere.json`: no such file", "nowhere.json")]
    [InlineData("`--schema-location no/{{ .Group }}/x.json`: no such folder as `no`", "no/{{ .Group }}/x.json")]
    [InlineData("`--schema-location schemas` has no folder such as `v1.31.0-standalone`; for files of other names add a "
        + "template, as in `schemas/{{ .ResourceKind }}.json`", "schemas")]
    [InlineData("`--schema-location https://example.com/x` is an address, and kubelint never touches the network: fetch "
        + "the files and name their folder", "https://example.com/x")]
    [InlineData("`--schema-location ` is empty; the working directory is `.`", "")]
    public void A_location_that_leads_nowhere_is_wrong_usage(string message, string location)
    {
        CommandRun run = Run("scan", "app", "--schema-location", location);

        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Equal($"kubelint: {message}\n", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_file_that_is_no_schema_is_said_and_the_scan_goes_on()
    {
        _folder.With("schemas/example.com/backup_v1.json", Schema.Replace("common.json", "none.json", StringComparison.Ordinal))
            .With("schemas/example.com/restore_v1.json", "{\n  \"type\":")
            .With("schemas/example.com/other_v1.json", [0x61, 0xFF])
            .With("app/others.yaml", Backup.Replace("Backup", "Restore", StringComparison.Ordinal) + "---\n"
                + Backup.Replace("Backup", "Other", StringComparison.Ordinal));

        CommandRun run = Run(
            "scan", "app", "--schema-location", "schemas/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json");

        Assert.Equal((int)ExitCode.UnreadableInput, run.ExitCode);
        Assert.Equal(_found.Where((_, index) => index != 3), Lines(run));
        string[] problems = [.. run.Error.Split('\n').Where(line => line.StartsWith("kubelint: ", StringComparison.Ordinal))];
        Assert.Equal(3, problems.Length);
        Assert.Equal(
            "kubelint: cannot read schemas/example.com/backup_v1.json:14:26: `none.json` is not there, or cannot be read",
            problems[0]);
        Assert.StartsWith("kubelint: cannot read schemas/example.com/other_v1.json:1:2: ", problems[1], StringComparison.Ordinal);
        Assert.StartsWith("kubelint: cannot read schemas/example.com/restore_v1.json:", problems[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_report_names_a_file_that_is_no_schema()
    {
        _folder.With("schemas/x.json", "[]");

        CommandRun run = Run("scan", "app", "--schema-location", "schemas/x.json", "--format", "json");

        Assert.Contains("\"kind\": \"invalidSchema\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_of_the_scan_counts_before_a_location_behind_default()
    {
        _folder.With("app/crd.yaml", """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: backups.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Backup, plural: backups, singular: backup, listKind: BackupList}
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            """);

        Assert.Equal(_found, Lines(Run("scan", "app", "--schema-location", "usual")));
        Assert.Equal(_found[..1], Lines(Run("scan", "app", "--schema-location", "default", "--schema-location", "usual")));
    }

    private CommandRun Run(params string[] arguments) => new CommandRun.CommandSetup
    {
        WorkingDirectory = _folder.FullPath,
        Rules = RuleCatalogue.Metadata,
    }.Run(arguments.Contains("--format") ? arguments : [.. arguments, "--format", "compact"]);

    private static string[] Lines(CommandRun run) =>
    [
        .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[..(line.IndexOf(": ", line.IndexOf(" KL0", StringComparison.Ordinal),
                StringComparison.Ordinal) + 1)]),
    ];
}
