namespace KubeLint.Cli.Output;

/// <summary>Writes reports in one format. A writer never sorts, filters or judges.</summary>
internal interface IReportWriter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where it goes; stays open.</param>
    void Write(Report report, Stream output);
}
