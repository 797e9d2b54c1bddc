using KubeLint.Cli.Output.Text;

namespace KubeLint.Cli.Commands;

/// <summary>What a command line asks of a scan.</summary>
internal sealed record ScanOptions
{
    /// <summary>What is checked, and how.</summary>
    public required LintRequest Request { get; init; }

    /// <summary>The reports to write; none for those of the config file.</summary>
    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    /// <summary>The file of the baseline; null if there is none.</summary>
    public string? Baseline { get; init; }

    /// <summary>What writes the baseline anew, but for its file.</summary>
    public IReadOnlyList<string> BaselineArguments { get; init; } = [];

    /// <summary>What the report is limited to: what has changed since this commit; null for no limit.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>How much is said beside the findings.</summary>
    public required Detail Detail { get; init; }

    /// <summary>True to show findings one by one in text that say the same of several places.</summary>
    public bool ShowsEach { get; init; }

    /// <summary>When colours are used.</summary>
    public required ColourMode Colour { get; init; }
}
