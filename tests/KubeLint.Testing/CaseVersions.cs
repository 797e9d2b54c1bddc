namespace KubeLint.Testing;

/// <summary>
/// The versions of Kubernetes that a fixture is for. One that says nothing is for the newest, another one starts with a
/// comment such as <c># Kubernetes 1.28</c> or <c># Kubernetes 1.25..1.36</c>.
/// </summary>
public static class CaseVersions
{
    private const string Comment = "# Kubernetes ";

    /// <summary>Reads the comment.</summary>
    /// <param name="text">The text of a fixture.</param>
    /// <returns>What <c>--kubernetes-version</c> is to be given, or null for nothing.</returns>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string line = text[..Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n'))];
        return line.StartsWith(Comment, StringComparison.Ordinal) && char.IsAsciiDigit(line[^1])
            ? line[Comment.Length..] : null;
    }

    /// <summary>Reads the comment of the first of some files that has one.</summary>
    /// <param name="path">A file, or a folder.</param>
    /// <returns>What <c>--kubernetes-version</c> is to be given, or null for nothing.</returns>
    public static string? OfCase(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Of(File.ReadAllText(file)))
            .FirstOrDefault(versions => versions is not null)
        : Of(File.ReadAllText(path));
}
