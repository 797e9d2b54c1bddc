namespace KubeLint.Configuration.Files;

/// <summary>A report to write.</summary>
public sealed record OutputSection
{
    /// <summary>The format.</summary>
    public OutputFormat? Format { get; init; }

    /// <summary>The file; standard output if there is none.</summary>
    public string? File { get; init; }
}
