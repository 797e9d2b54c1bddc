namespace KubeLint.Cli.Git;

/// <summary>A file that differs between a commit and the working tree.</summary>
/// <param name="OldPath">Its path in the commit, from the repository's root on; null if it is new.</param>
/// <param name="NewPath">Its path in the working tree, from the repository's root on; null if it is gone.</param>
/// <param name="OldBlob">The name of its content in the commit; null if it is new, or no file there.</param>
internal sealed record GitChange(string? OldPath, string? NewPath, string? OldBlob);
