namespace KubeLint.Cli.Input;

/// <summary>A file that a walk has come by.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Resolved">The same path with links resolved.</param>
/// <param name="IsRegular">True if it is surely a regular file; false if nobody has looked.</param>
internal readonly record struct FoundFile(string Path, string Resolved, bool IsRegular);
