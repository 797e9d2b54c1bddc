namespace KubeLint.Cli.Output;

/// <summary>What a report is written as.</summary>
internal enum ReportFormat
{
    /// <summary>For people: code frames, reasons, a summary.</summary>
    Text,

    /// <summary>One line for each finding.</summary>
    Compact,

    /// <summary>kubelint's own JSON.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,
}
