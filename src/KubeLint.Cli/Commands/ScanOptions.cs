using KubeLint.Cli.Output.Text;
using KubeLint.Configuration;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>What a command line asks of a scan.</summary>
internal sealed record ScanOptions
{
    /// <summary>The files and folders; <c>-</c> is standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The path that findings in standard input show.</summary>
    public required string StandardInputName { get; init; }

    /// <summary>The reports to write.</summary>
    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    /// <summary>The mildest severity that fails; null if none does.</summary>
    public required Severity? FailOn { get; init; }

    /// <summary>What the linter is told.</summary>
    public required LintSettings Settings { get; init; }

    /// <summary>How much is said beside the findings.</summary>
    public required Detail Detail { get; init; }

    /// <summary>When colours are used.</summary>
    public required ColourMode Colour { get; init; }
}
