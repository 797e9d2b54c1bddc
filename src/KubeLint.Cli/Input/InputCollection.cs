namespace KubeLint.Cli.Input;

/// <summary>What the paths of a command line lead to.</summary>
/// <param name="Files">The files, sorted by the path that findings show, none twice.</param>
/// <param name="Problems">The paths and folders that could not be looked into.</param>
/// <param name="NamesFilesOnly">True if every path named a file, as pre-commit does.</param>
internal sealed record InputCollection(
    IReadOnlyList<InputFile> Files, IReadOnlyList<InputProblem> Problems, bool NamesFilesOnly);
