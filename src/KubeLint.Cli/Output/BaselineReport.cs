using KubeLint.Baselines;

namespace KubeLint.Cli.Output;

/// <summary>How a scan stands to the baseline that it was given.</summary>
internal sealed record BaselineReport
{
    /// <summary>The file of the baseline, as messages show it.</summary>
    public required string Path { get; init; }

    /// <summary>The findings, old ones too, in their order.</summary>
    public required IReadOnlyList<ComparedFinding> Findings { get; init; }

    /// <summary>The entries that match nothing any more; their files are named as findings name files.</summary>
    public required IReadOnlyList<GoneEntry> Gone { get; init; }

    /// <summary>How many findings the baseline has of what the scan did not look at.</summary>
    public required int Outside { get; init; }

    /// <summary>What writes the baseline anew, as it is typed into a shell.</summary>
    public required string RefreshCommand { get; init; }

    /// <summary>How many findings are old.</summary>
    public int Unchanged => Findings.Count(each => each.State == BaselineState.Unchanged);
}
