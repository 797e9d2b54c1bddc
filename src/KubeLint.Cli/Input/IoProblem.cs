namespace KubeLint.Cli.Input;

/// <summary>Words for what the system says against reading or writing a file.</summary>
internal static class IoProblem
{
    /// <summary>Describes a problem without the path, which the reader of the message sees anyway.</summary>
    /// <param name="problem">The exception.</param>
    /// <returns>A clause without a full stop.</returns>
    public static string Describe(Exception problem) => problem switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        PathTooLongException => "the path is too long",
        _ => problem.Message.TrimEnd('.'),
    };
}
