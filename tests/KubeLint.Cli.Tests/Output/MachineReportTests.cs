using System.Text.Json;
using KubeLint.Cli.Output;
using KubeLint.Cli.Output.Json;
using KubeLint.Cli.Output.Sarif;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Cli.Tests.Output;

public sealed class MachineReportTests
{
    [Fact]
    public void Json_has_the_documented_shape() =>
        OutputSnapshot.Verify(WriterText.Of(new JsonReportWriter(jobs: 1), Samples.Everything()), "json");

    [Fact]
    public void Json_of_a_scan_without_findings_is_whole()
    {
        using JsonDocument json = JsonDocument.Parse(WriterText.Of(new JsonReportWriter(jobs: 1), Samples.ReportOf()));

        Assert.Equal(
            [
                "version", "tool", "findings", "suppressed", "leftOut", "uncheckedKinds", "inputProblems",
                "internalErrors", "summary",
            ],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void Json_takes_half_a_surrogate_pair()
    {
        Location location = new(new SourceText("a.yaml", "a"), new TextSpan(0, 1));
        Report report = Samples.ReportOf(Samples.Of(Samples.NodePort, location, "half \ud800 a pair"));

        using JsonDocument json = JsonDocument.Parse(WriterText.Of(new JsonReportWriter(jobs: 1), report));

        JsonElement finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("half \ufffd a pair", finding.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(500)]
    public void Threads_change_nothing_in_a_report(int findings)
    {
        Location location = new(new SourceText("a.yaml", "a: b"), new TextSpan(3, 1));
        Report report = Samples.ReportOf(
            [.. Enumerable.Range(0, findings).Select(each => Samples.Of(Samples.NodePort, location, $"no. {each}"))]);

        foreach (int jobs in new[] { 2, 3, 7 })
        {
            Assert.Equal(
                WriterText.Of(new JsonReportWriter(jobs: 1), report),
                WriterText.Of(new JsonReportWriter(jobs), report));
            Assert.Equal(
                WriterText.Of(new SarifReportWriter(Samples.Rules, jobs: 1), report),
                WriterText.Of(new SarifReportWriter(Samples.Rules, jobs), report));
        }
    }

    [Fact]
    public void Compact_has_one_line_for_each_finding() =>
        OutputSnapshot.Verify(WriterText.Of(new CompactReportWriter(), Samples.Shop()), "compact");

    [Theory]
    [InlineData("::error file=a.yaml::owned")]
    [InlineData("  ::error::owned")]
    [InlineData("a\n::error::owned")]
    [InlineData("a\r::error::owned")]
    [InlineData("a\u2028::error::owned")]
    [InlineData("##[error]owned")]
    [InlineData("##vso[task.setvariable variable=a]owned")]
    [InlineData("##teamcity[buildStop]")]
    public void No_manifest_gives_a_command_to_a_build(string injected)
    {
        Location location = new(new SourceText(injected, injected), new TextSpan(0, injected.Length));
        Finding finding = Samples.Of(Samples.NodePort, location, injected) with
        {
            Why = injected,
            Advice = injected,
            Object = new ObjectIdentity("v1", "Pod", injected, injected),
            Related = [new RelatedLocation(location, injected)],
        };
        Report report = Samples.ReportOf(finding);

        foreach (string text in (string[])[
            WriterText.Of(new CompactReportWriter(), report),
            WriterText.OfText(report, width: 40),
            WriterText.OfText(report, width: 200)])
        {
            foreach (string line in text.Split('\n', '\r', '\u2028', '\u0085'))
            {
                Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
                Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
                Assert.DoesNotContain("##vso[", line, StringComparison.Ordinal);
                Assert.DoesNotContain("##teamcity[", line, StringComparison.Ordinal);
            }
        }
    }
}
