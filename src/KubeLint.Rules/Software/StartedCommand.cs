namespace KubeLint.Software;

/// <summary>A program that a container starts, with what it is told.</summary>
/// <param name="Program">Its name, without folder and without <c>.sh</c>.</param>
/// <param name="Arguments">The words behind it, without quotes.</param>
public sealed record StartedCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The name of a program.</summary>
    /// <param name="word">The program as it is written, with or without a folder.</param>
    /// <returns>The name, without folder and without <c>.sh</c>.</returns>
    public static string NameOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        int start = word.LastIndexOf('/') + 1;
        return word.EndsWith(".sh", StringComparison.Ordinal) ? word[start..^".sh".Length] : word[start..];
    }
}
