using System.Globalization;

namespace KubeLint.Schemas.Validation.Formats;

/// <summary>Dates and times of RFC 3339.</summary>
internal static class TimeFormat
{
    // 2024-05-31T12:00:00
    private const int DateLength = 10;
    private const int TimeLength = 8;

    /// <summary>Tells whether Go's <c>time.Parse</c> reads a text by the layout <c>time.RFC3339</c>.</summary>
    public static bool IsGoTime(string text) =>
        text.Length > DateLength && text[DateLength] == 'T' && IsTime(text) && !text.EndsWith('z');

    /// <summary>The same with small letters, as strfmt takes them.</summary>
    public static bool IsTime(string text)
    {
        if (text.Length <= DateLength + 1 + TimeLength || !IsDate(text[..DateLength])
            || text[DateLength] is not ('T' or 't') || !IsClock(text.AsSpan(DateLength + 1, TimeLength)))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(DateLength + 1 + TimeLength);
        if (rest[0] is '.' or ',')
        {
            int digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0)
            {
                return false;
            }

            rest = rest[(1 + digits)..];
        }

        return rest is "Z" or "z" || IsOffset(rest);
    }

    /// <summary>Tells whether a text is a date of the calendar.</summary>
    public static bool IsDate(string text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsClock(ReadOnlySpan<char> text) => TimeOnly.TryParseExact(
        text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text is ['+' or '-', >= '0' and <= '2', >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9'];
}
