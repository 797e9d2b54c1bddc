namespace KubeLint.Cli.Output.Text;

/// <summary>How much people are told beside the findings.</summary>
internal enum Detail
{
    /// <summary>Nothing.</summary>
    Findings,

    /// <summary>What the scan went through, in numbers.</summary>
    Summary,

    /// <summary>The same, with all that was not checked by name.</summary>
    Everything,
}
