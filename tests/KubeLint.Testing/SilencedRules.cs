namespace KubeLint.Testing;

/// <summary>
/// The rules that a fixture silences. What judges suppressions has nothing to say unless the silenced rules run too.
/// </summary>
public static class SilencedRules
{
    private static readonly (string Opening, string Closing)[] _forms =
    [
        ("kubelint: ignore[", "]"),
        ("kubelint: ignore-file[", "]"),
        ("kubelint.dev/ignore.", ":"),
    ];

    /// <summary>Finds the names.</summary>
    /// <param name="text">The text of a fixture.</param>
    /// <returns>What stands where a rule is named, known or not.</returns>
    public static IEnumerable<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach ((string opening, string closing) in _forms)
        {
            for (int start = 0; (start = text.IndexOf(opening, start, StringComparison.Ordinal)) >= 0;)
            {
                start += opening.Length;
                int end = text.IndexOf(closing, start, StringComparison.Ordinal);
                foreach (string name in text[start..Math.Max(start, end)].Split(
                    ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Finds the names in all files of a case.</summary>
    /// <param name="path">A file, or a folder.</param>
    /// <returns>What stands where a rule is named, known or not.</returns>
    public static IEnumerable<string> InCase(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).SelectMany(file => In(File.ReadAllText(file)))
        : In(File.ReadAllText(path));
}
