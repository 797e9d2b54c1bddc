using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace KubeLint.Schemas.Validation;

/// <summary>
/// The regular expressions of schemas, each made once. They are matched in time that grows with the text alone, as Go
/// does it. Safe to use from several threads.
/// </summary>
internal sealed class PatternCache
{
    private readonly ConcurrentDictionary<string, Regex?> _regexes = new(StringComparer.Ordinal);

    /// <summary>Tells whether a text holds a match of a pattern.</summary>
    /// <param name="pattern">The pattern in Go's syntax (RE2).</param>
    /// <param name="text">The text.</param>
    /// <returns>True also for a pattern that nobody can read, and where it is not certain.</returns>
    public bool Matches(string pattern, string text) =>
        _regexes.GetOrAdd(pattern, Make) is not { } regex
        || regex.IsMatch(text)
        || text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0; // A code point is one character to Go only.

    private static Regex? Make(string pattern)
    {
        if (GoPattern.ToDotNet(pattern) is not { } translated)
        {
            return null;
        }

        try
        {
            return new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
