namespace KubeLint.Cli.Input;

/// <summary>A file to be read.</summary>
/// <param name="FullPath">Its absolute path; null for standard input.</param>
/// <param name="ShownPath">Its path as findings show it.</param>
internal sealed record InputFile(string? FullPath, string ShownPath)
{
    /// <summary>
    /// Its path from the scan's root on. The working directory is the root if nothing lies outside of it.
    /// </summary>
    public string ScanPath { get; init; } = ShownPath;

    /// <summary>True if it is surely a regular file, which may be opened without another look.</summary>
    public bool IsRegular { get; init; }
}
