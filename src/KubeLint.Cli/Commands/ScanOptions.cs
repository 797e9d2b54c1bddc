using KubeLint.Cli.Output.Text;

namespace KubeLint.Cli.Commands;

/// <summary>What a command line asks of a scan.</summary>
internal sealed record ScanOptions
{
    /// <summary>What is checked, and how.</summary>
    public required LintRequest Request { get; init; }

    /// <summary>The reports to write; none for those of the config file.</summary>
    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    /// <summary>How much is said beside the findings.</summary>
    public required Detail Detail { get; init; }

    /// <summary>When colours are used.</summary>
    public required ColourMode Colour { get; init; }
}
