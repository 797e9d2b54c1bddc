using System.Text.Json;
using KubeLint.Cli.Output;
using KubeLint.Cli.Output.Sarif;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Findings;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Cli.Tests.Output;

public sealed class SarifReportTests
{
    [Fact]
    public void The_log_has_what_code_scanning_reads() =>
        OutputSnapshot.Verify(WriterText.Of(new SarifReportWriter(Samples.Rules, jobs: 1), Samples.Everything()), "sarif");

    [Fact]
    public void Every_result_refers_to_its_rule_and_its_file()
    {
        JsonElement run = RunOf(Samples.Everything());
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            JsonElement rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            JsonElement place = PlaceOf(result).GetProperty("artifactLocation");
            JsonElement artifact = run.GetProperty("artifacts")[place.GetProperty("index").GetInt32()];
            JsonElement location = artifact.GetProperty("location");
            Assert.Equal(place.GetProperty("uri").GetString(), location.GetProperty("uri").GetString());
        });
    }

    [Fact]
    public void A_rule_that_the_catalogue_lacks_is_described_all_the_same()
    {
        JsonElement run = RunOf(Samples.Shop(), rules: []);

        string?[] described = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules")
            .EnumerateArray().Select(rule => rule.GetProperty("id").GetString())];

        Assert.Equal(["KL4001", "KL3001", "KL3004"], described);
    }

    [Fact]
    public void The_snippet_is_the_text_of_the_region() =>
        Assert.All(RunOf(Samples.Shop()).GetProperty("results").EnumerateArray(), result =>
        {
            JsonElement region = PlaceOf(result).GetProperty("region");
            string snippet = region.GetProperty("snippet").GetProperty("text").GetString()!;
            int columns = region.GetProperty("endColumn").GetInt32() - region.GetProperty("startColumn").GetInt32();
            Assert.Equal(columns, snippet.Length);
            Assert.Contains(snippet, PlaceOf(result).GetProperty("contextRegion").GetProperty("snippet")
                .GetProperty("text").GetString()!, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    public void A_place_that_is_all_of_its_context_has_none(string content, int length)
    {
        Location location = new(new SourceText("a.yaml", content), new TextSpan(0, length));

        JsonElement result = RunOf(Samples.ReportOf(Samples.Of(Samples.NodePort, location, "whole")))
            .GetProperty("results")[0];

        Assert.True(PlaceOf(result).TryGetProperty("region", out _));
        Assert.False(PlaceOf(result).TryGetProperty("contextRegion", out _));
    }

    [Fact]
    public void A_huge_place_has_no_snippet()
    {
        string content = new('a', 1_000_000);
        Location location = new(new SourceText("a.yaml", content), new TextSpan(0, content.Length));

        string log = WriterText.Of(
            new SarifReportWriter(Samples.Rules, jobs: 1), Samples.ReportOf(Samples.Of(Samples.NodePort, location, "long")));

        Assert.InRange(log.Length, 1, 20_000);
    }

    [Fact]
    public void Brackets_in_a_message_make_no_link()
    {
        Location location = new(new SourceText("a.yaml", "a"), new TextSpan(0, 1));
        Report report = Samples.ReportOf(Samples.Of(Samples.NodePort, location, "`spec.ports[0]` is [odd](1)"));

        JsonElement message = RunOf(report).GetProperty("results")[0].GetProperty("message");

        string text = message.GetProperty("text").GetString()!;
        Assert.StartsWith(@"'spec.ports\[0\]' is \[odd\](1).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_input_is_a_notification_and_the_execution_no_success()
    {
        JsonElement invocation = RunOf(Samples.Everything()).GetProperty("invocations")[0];

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Contains(
            invocation.GetProperty("toolExecutionNotifications").EnumerateArray(),
            notification => notification.GetProperty("message").GetProperty("text").GetString()
                == "The byte 0xFF here is no UTF-8.");
    }

    [Theory]
    [InlineData("a/b.yaml", "a/b.yaml")]
    [InlineData("a b/ü#?.yaml", "a%20b/%C3%BC%23%3F.yaml")]
    [InlineData("a:b/c.yaml", "a%3Ab/c.yaml")]
    [InlineData("100%.yaml", "100%25.yaml")]
    [InlineData("/srv/a b.yaml", "file:///srv/a%20b.yaml")]
    [InlineData("C:/a b/c.yaml", "file:///C:/a%20b/c.yaml")]
    [InlineData("//server/share/a.yaml", "file://server/share/a.yaml")]
    public void Paths_become_uris(string path, string uri) => Assert.Equal(uri, SarifUri.OfFile(path));

    [Theory]
    [InlineData("/", "file:///")]
    [InlineData("/home/a b", "file:///home/a%20b/")]
    public void The_uri_of_a_folder_ends_in_a_slash(string path, string uri) =>
        Assert.Equal(uri, SarifUri.OfFolder(path));

    private static JsonElement PlaceOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static JsonElement RunOf(Report report, IReadOnlyList<RuleMetadata>? rules = null)
    {
        string log = WriterText.Of(new SarifReportWriter(rules ?? Samples.Rules, jobs: 1), report);
        using JsonDocument json = JsonDocument.Parse(log);
        return json.RootElement.GetProperty("runs")[0].Clone();
    }
}
