namespace KubeLint.Text.Patterns;

/// <summary>A pattern of paths as gitignore(5) has it: a line of a .gitignore file, or an entry of a config file.
/// </summary>
public sealed class PathPattern
{
    private readonly Wildcard _wildcard;
    private readonly string? _literal;
    private readonly bool _foldersOnly;
    private readonly bool _wholePath;

    private PathPattern(Wildcard wildcard, string? literal, bool negated, bool foldersOnly, bool wholePath)
    {
        _wildcard = wildcard;
        _literal = literal;
        Negated = negated;
        _foldersOnly = foldersOnly;
        _wholePath = wholePath;
    }

    /// <summary>True for a line that begins with <c>!</c>: what it matches is taken in again.</summary>
    public bool Negated { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>The pattern; null for a blank line, a comment, or a pattern that can match nothing.</returns>
    public static PathPattern? Parse(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> pattern = TrimTrailingSpaces(line);
        if (pattern.IsEmpty || pattern[0] == '#')
        {
            return null;
        }

        bool negated = pattern[0] == '!';
        pattern = negated ? pattern[1..] : pattern;
        bool foldersOnly = pattern.EndsWith('/');
        pattern = foldersOnly ? pattern[..^1] : pattern;
        bool wholePath = pattern.Contains('/');
        pattern = pattern.StartsWith('/') ? pattern[1..] : pattern;
        if (pattern.IsEmpty || Wildcard.Compile(pattern) is not { } wildcard)
        {
            return null;
        }

        string? literal = pattern.IndexOfAny("*?[\\") < 0 ? pattern.ToString() : null;
        return new PathPattern(wildcard, literal, negated, foldersOnly, wholePath);
    }

    /// <summary>Tells whether the pattern matches.</summary>
    /// <param name="path">The path from the folder of the .gitignore file on, with forward slashes.</param>
    /// <param name="isFolder">Whether the path is a folder; a link to a folder is none.</param>
    /// <returns>True if it does.</returns>
    public bool Matches(ReadOnlySpan<char> path, bool isFolder)
    {
        if (_foldersOnly && !isFolder)
        {
            return false;
        }

        ReadOnlySpan<char> subject = _wholePath ? path : path[(path.LastIndexOf('/') + 1)..];
        return _literal is null ? _wildcard.Matches(subject) : subject.SequenceEqual(_literal);
    }

    private static ReadOnlySpan<char> TrimTrailingSpaces(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> trimmed = line.TrimEnd(' ');
        int backslashes = trimmed.Length - trimmed.TrimEnd('\\').Length;
        // An odd number of backslashes keeps the space behind the last of them.
        return backslashes % 2 == 1 && trimmed.Length < line.Length ? line[..(trimmed.Length + 1)] : trimmed;
    }
}
