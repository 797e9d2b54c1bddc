using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Schemas;
using KubeLint.Schemas.JsonSchemas;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.JsonSchemas;

/// <summary>Which file is taken for which kind, and when.</summary>
public sealed class SchemaLocationTests
{
    private const string OnlyA = """
        {"properties": {"spec": {"properties": {"a": {"type": "integer"}}, "additionalProperties": false}}}
        """;

    private const string OnlyB = """
        {"properties": {"spec": {"properties": {"b": {"type": "integer"}}, "additionalProperties": false}}}
        """;

    private const string Backup = "apiVersion: db.example.com/v1beta1\nkind: BackUp\nmetadata: {name: x}\nspec: {b: 1}\n";
    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec: {b: 1}\n";
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {b: 1}\n";

    [Theory]
    [InlineData("s/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json", "s/db.example.com/backup_v1beta1.json")]
    [InlineData("{{.ResourceKind}}{{- .KindSuffix -}}.json", "backup-db-v1beta1.json")]
    [InlineData("s", "s/v1.36.2-standalone-strict/backup-db-v1beta1.json")]
    [InlineData("s/", "s/v1.36.10-standalone/backup-db-v1beta1.json")]
    [InlineData("s", "s/v1.36-standalone/backup-db-v1beta1.json")]
    [InlineData("s", "s/master-standalone-strict/backup-db-v1beta1.json")]
    [InlineData("s", "s/master-standalone/backup-db-v1beta1.json")]
    [InlineData("{{ .NormalizedKubernetesVersion }}{{ .StrictSuffix }}.yaml", "v1.36.0.yaml")]
    [InlineData("s/one.json", "s/one.json")]
    public void A_template_leads_to_the_file_of_a_kind(string location, string path) =>
        Assert.Equal(["unknown-field b"], new MemoryFiles((path, OnlyA)).Found(Backup, location));

    [Theory]
    [InlineData("s", "s/v1.35.0-standalone/backup-db-v1beta1.json")]
    [InlineData("s", "s/v1.3-standalone/backup-db-v1beta1.json")]
    [InlineData("{{ .ResourceKind }}.json", "BackUp.json")]
    public void Other_files_say_nothing_of_it(string location, string path) =>
        Assert.Empty(new MemoryFiles((path, OnlyA)).Found(Backup, location));

    [Fact]
    public void The_core_group_is_called_by_its_version() => Assert.Equal(
        ["unknown-field b"],
        new MemoryFiles(("v1/pod-v1.json", OnlyA)).Found(Pod, "{{ .Group }}/{{ .ResourceKind }}{{ .KindSuffix }}.json"));

    [Fact]
    public void Strict_files_and_newer_patches_come_first()
    {
        MemoryFiles files = new(
            ("s/v1.36.9-standalone/backup-db-v1beta1.json", OnlyB),
            ("s/v1.36.10-standalone/backup-db-v1beta1.json", OnlyB),
            ("s/v1.36.10-standalone-strict/backup-db-v1beta1.json", OnlyA),
            ("s/master-standalone-strict/backup-db-v1beta1.json", OnlyB));

        Assert.Equal(["unknown-field b"], files.Found(Backup, "s"));
        Assert.Equal(["s/v1.36.10-standalone-strict/backup-db-v1beta1.json"], files.Asked);
    }

    [Fact]
    public void The_first_location_that_knows_a_kind_counts()
    {
        MemoryFiles files = new(("a/backup.json", OnlyA), ("b/backup.json", OnlyB));

        Assert.Equal(["unknown-field b"], files.Found(Backup, "c/{{ .ResourceKind }}.json", "a/{{ .ResourceKind }}.json", "b/{{ .ResourceKind }}.json"));
        Assert.Empty(files.Found(Backup, "b/{{ .ResourceKind }}.json", "a/{{ .ResourceKind }}.json"));
    }

    [Fact]
    public void A_built_in_kind_is_what_Kubernetes_says_unless_a_location_before_default_has_it()
    {
        MemoryFiles files = new(("deployment.json", OnlyB));
        const string Location = "{{ .ResourceKind }}.json";

        Assert.Contains("unknown-field b", files.Found(Deployment, "default", Location), StringComparer.Ordinal);
        Assert.Empty(files.Asked);
        Assert.DoesNotContain("unknown-field b", files.Found(Deployment, Location, "default"), StringComparer.Ordinal);
        Assert.DoesNotContain("unknown-field b", files.Found(Deployment, Location), StringComparer.Ordinal);
    }

    [Fact]
    public void Default_is_the_last_one_unless_it_is_named() => Assert.Contains(
        "unknown-field b", new MemoryFiles().Found(Deployment, "{{ .ResourceKind }}.json"), StringComparer.Ordinal);

    [Fact]
    public void A_file_is_read_only_when_a_kind_asks_for_it_and_once()
    {
        MemoryFiles files = new(("backup.json", OnlyA), ("pod.json", OnlyA));

        Assert.Equal(
            Enumerable.Repeat("unknown-field b", 2),
            files.Found($"{Backup}---\n{Backup.Replace("name: x", "name: z", StringComparison.Ordinal)}", "default", "{{ .ResourceKind }}.json"));
        Assert.Equal(["backup.json"], files.Asked);
    }

    [Theory]
    [InlineData("db.example.com", "v1beta1", "BackUp", true)]
    [InlineData("db.example.com", "v1", "BackUp", false)]
    [InlineData("", "v1", "Pod", false)]
    public void The_only_file_of_a_location_may_say_what_it_is_for(string group, string version, string kind, bool counts)
    {
        string schema = OnlyA.TrimEnd()[..^1] + $$"""
            , "x-kubernetes-group-version-kind": [{"group": "{{group}}", "version": "{{version}}", "kind": "{{kind}}"}]}
            """;

        Assert.Equal(counts ? ["unknown-field b"] : [], new MemoryFiles(("a.json", schema)).Found(Backup, "a.json"));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("a b")]
    public void What_an_object_says_does_not_lead_out_of_the_location(string kind)
    {
        MemoryFiles files = new();

        files.Found($"apiVersion: example.com/v1\nkind: '{kind}'\nmetadata: {{name: x}}\n", "s/{{ .ResourceKind }}.json");

        Assert.Empty(files.Asked);
    }

    [Fact]
    public void Each_version_of_a_range_has_its_own_files()
    {
        MemoryFiles files = new(
            ("s/v1.34.1-standalone/backup-db-v1beta1.json", OnlyA), ("s/v1.35.0-standalone/backup-db-v1beta1.json", OnlyB));
        Assert.True(KubernetesVersionRange.TryParse("1.34..1.35", out KubernetesVersionRange? range));

        LintResult result = files.Lint(
            Backup, new LintSettings { SchemaLocations = [MemoryFiles.Location("s")], KubernetesVersions = range });

        Finding finding = Assert.Single(result.Findings);
        Assert.StartsWith("In Kubernetes 1.34, `b` is not a field", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_shows_what_the_file_says()
    {
        LintResult result = new MemoryFiles(("a.json", OnlyA)).Lint(
            Backup.Replace("b: 1", "a: x", StringComparison.Ordinal),
            new LintSettings { SchemaLocations = [MemoryFiles.Location("a.json")] });

        Location related = Assert.Single(Assert.Single(result.Findings).Related).Location;
        Assert.Equal(("a.json", "\"a\""), (related.Source.Path, related.Source.Slice(related.Span).ToString()));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("https://example.com/{{ .ResourceKind }}.json", "is an address, and kubelint never touches the network")]
    [InlineData("s/{{ .Kind }}.json", "has `{{ .Kind }}`, which is none of `{{ .Group }}`, `{{ .ResourceKind }}`")]
    [InlineData("s/{{ .group }}.json", "has `{{ .group }}`, which is none of")]
    [InlineData("s/{{ if .Group }}.json", "has `{{ if .Group }}`, which is none of")]
    [InlineData("s/{{ .1 }}.json", "has `{{ .1 }}`, which is none of")]
    [InlineData("s/{{ .Group .json", "has `{{` without `}}`")]
    public void What_is_no_location_is_refused(string text, string mistake)
    {
        Assert.False(SchemaLocation.TryParse(text, out _, out string? said));
        Assert.StartsWith(mistake, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b/{{ .Group }}/c.json", "a/b")]
    [InlineData("{{ .Group }}/c.json", ".")]
    [InlineData("/{{ .Group }}.json", "/")]
    [InlineData("a/b-{{ .Group }}.json", "a")]
    [InlineData("a/b", "a/b")]
    [InlineData("a/b.json", "a/b.json")]
    public void What_has_to_be_there_for_any_kind_is_known(string text, string path) =>
        Assert.Equal(path, MemoryFiles.Location(text).FixedPath);

    [Fact]
    public void A_file_that_is_too_large_is_said_and_is_no_schema()
    {
        JsonSchemaSources sources = new(
            [MemoryFiles.Location("a.json")], new MemoryFiles(("a.json", $"[{new string(',', 100)}")),
            YamlLimits.Default with { Nodes = 10 });

        Assert.Empty(sources.BeforeDefault[0].Find("example.com/v1", "Backup", KubernetesApi.Newest));
        Assert.Single(sources.Problems);
    }
}
