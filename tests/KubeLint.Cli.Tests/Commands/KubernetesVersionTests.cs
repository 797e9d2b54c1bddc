using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

/// <summary>What <c>--kubernetes-version</c> takes and does.</summary>
public sealed class KubernetesVersionTests : IDisposable
{
    private const string Budget = """
        apiVersion: autoscaling/v2beta2
        kind: HorizontalPodAutoscaler
        metadata:
          name: shop
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1.25", 0)]
    [InlineData("v1.25.16", 0)]
    [InlineData("1.26", 1)]
    [InlineData("1.25..1.26", 1)]
    [InlineData(null, 1)]
    public void What_the_versions_serve_is_fine(string? versions, int exitCode)
    {
        _folder.With("hpa.yaml", Budget);

        string[] option = versions is null ? [] : ["--kubernetes-version", versions];
        CommandRun run = Run(["scan", "hpa.yaml", "--select", "removed-api-version", .. option]);

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Theory]
    [InlineData("1.24", "1.25")]
    [InlineData("1.20..1.30", "1.25")]
    [InlineData("1.30..1.99", null)]
    [InlineData("2.0", null)]
    public void An_unknown_version_is_refused_and_the_known_ones_are_listed(string versions, string? nearest)
    {
        CommandRun run = Run("scan", "--kubernetes-version", versions);

        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Contains(
            $"the nearest known version is {nearest ?? KubernetesApi.Newest.ToString()},", run.Error,
            StringComparison.Ordinal);
        Assert.EndsWith($"{string.Join(", ", KubernetesApi.Versions)}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_reports_name_the_versions()
    {
        _folder.With("hpa.yaml", Budget);

        CommandRun run = Run(
            "scan", "hpa.yaml", "--kubernetes-version", "1.25..1.31", "--format", "json", "--format", "sarif",
            "--output", "report.sarif");

        Assert.Contains("\"kubernetesVersion\": \"1.25..1.31\"", run.Output, StringComparison.Ordinal);
        Assert.Contains(" for Kubernetes 1.25..1.31, ", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "\"kubernetesVersion\": \"1.25..1.31\"",
            File.ReadAllText(Path.Combine(_folder.FullPath, "report.sarif")), StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_that_nothing_describes_are_counted_and_listed_on_demand()
    {
        _folder.With("monitor.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\n"
            + "---\napiVersion: v1\nkind: ConfigMap\n---\napiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\n");

        string summary = Run("scan", "monitor.yaml", "--select", "unknown-kind").Output;
        string list = Run("scan", "monitor.yaml", "--select", "unknown-kind", "--verbose").Output;

        Assert.Contains("no schema is known for 2 objects of 1 kind (--verbose lists them)\n", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("ServiceMonitor", summary, StringComparison.Ordinal);
        Assert.Contains(
            "no schema is known for 2 objects of 1 kind\n  monitoring.coreos.com/v1 ServiceMonitor: 2 objects, monitor.yaml:1\n",
            list, StringComparison.Ordinal);
    }

    private CommandRun Run(params string[] arguments) =>
        new CommandRun.CommandSetup { WorkingDirectory = _folder.FullPath, Rules = RuleCatalogue.Metadata }.Run(arguments);
}
