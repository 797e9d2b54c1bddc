using System.Buffers;

namespace KubeLint.Cli.Commands;

/// <summary>Commands as they are typed into a shell.</summary>
internal static class ShellWords
{
    private static readonly SearchValues<char> _plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/,:=@%+");

    /// <summary>Puts words together, in quotes where a shell would read them otherwise.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The line.</returns>
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    private static string Quote(string word) => word.Length > 0 && word.AsSpan().IndexOfAnyExcept(_plain) < 0
        ? word
        : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
