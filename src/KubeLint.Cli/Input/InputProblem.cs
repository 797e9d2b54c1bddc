using KubeLint.Text;

namespace KubeLint.Cli.Input;

/// <summary>An input that could not be read. The rest of the scan goes on without it.</summary>
/// <param name="Path">The path as findings show it.</param>
/// <param name="Kind">Why it was not read.</param>
/// <param name="Message">Why, for people: a clause without a full stop.</param>
/// <param name="Position">The place in the file, if it is known.</param>
internal sealed record InputProblem(string Path, InputProblemKind Kind, string Message, LinePosition? Position = null)
{
    /// <summary>The path, with line and column where they are known.</summary>
    public string Place =>
        Position is { } at ? string.Create(null, $"{Path}:{at.Line}:{at.Column}") : Path;

    /// <summary>The kind as machines read it.</summary>
    public string KindName => Kind switch
    {
        InputProblemKind.Missing => "missing",
        InputProblemKind.Unreadable => "unreadable",
        InputProblemKind.NotAFile => "notAFile",
        InputProblemKind.Binary => "binary",
        InputProblemKind.InvalidSchema => "invalidSchema",
        _ => "invalidEncoding",
    };
}
