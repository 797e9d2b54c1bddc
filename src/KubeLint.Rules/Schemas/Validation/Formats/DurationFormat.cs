using KubeLint.Scheduling;

namespace KubeLint.Schemas.Validation.Formats;

/// <summary>Lengths of time.</summary>
internal static class DurationFormat
{
    /// <summary>The beginnings that strfmt knows beside whole units: <c>22 seconds</c>, <c>3 days</c>.</summary>
    private static readonly string[] _longUnits = ["nano", "micro", "milli", "sec", "min", "hour", "day", "week"];

    private static readonly string[] _shortUnits = ["ns", "us", "µs", "ms", "s", "m", "h", "hr", "d", "w", "wk"];

    /// <summary>Tells whether Go's <c>time.ParseDuration</c> reads a text.</summary>
    public static bool IsGoDuration(string text) => GoDuration.Parse(text) is not null;

    /// <summary>
    /// Tells whether strfmt takes a text: a duration of Go, or one that holds a number and a unit of Scala's.
    /// </summary>
    public static bool IsDuration(string text)
    {
        if (IsGoDuration(text))
        {
            return true;
        }

        bool isFound = false;
        for (int at = 0; at < text.Length;)
        {
            int digits = CountWhile(text, at, char.IsAsciiDigit);
            int unit = at + digits + CountWhile(text, at + digits, char.IsWhiteSpace);
            int letters = CountWhile(text, unit, static letter => char.IsAsciiLetter(letter) || letter is 'µ' or 'μ');
            isFound |= digits > 0 && letters > 0 && IsUnit(text.Substring(unit, letters));
            at = digits > 0 ? unit : at + 1;
        }

        return isFound;
    }

    private static bool IsUnit(string unit) =>
        _shortUnits.Contains(unit, StringComparer.OrdinalIgnoreCase)
        || _longUnits.Any(start => unit.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static int CountWhile(string text, int start, Func<char, bool> isMeant)
    {
        int end = start;
        while (end < text.Length && isMeant(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
