using System.Globalization;

namespace KubeLint.Scheduling;

/// <summary>Reads durations as Go's <c>time.ParseDuration</c> does, such as <c>1h30m</c> or <c>1.5h</c>.</summary>
internal static class GoDuration
{
    /// <summary>More digits behind the point tell of less than a nanosecond, even of hours.</summary>
    private const int FractionDigits = 18;

    /// <summary>The units and their nanoseconds; the micro sign is written with either of two characters.</summary>
    private static readonly (string Name, long Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("\u00b5s", 1_000), ("\u03bcs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000),
        ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The whole text.</param>
    /// <returns>The duration in nanoseconds, or null if the text is none or does not fit 64 bits.</returns>
    public static long? Parse(ReadOnlySpan<char> text)
    {
        bool isNegative = text is ['-', ..];
        int position = text is ['-' or '+', ..] ? 1 : 0;
        if (text[position..] is "0")
        {
            return 0;
        }

        if (position == text.Length)
        {
            return null;
        }

        Int128 total = 0;
        while (position < text.Length)
        {
            if (TakePart(text, ref position) is not { } part)
            {
                return null;
            }

            total += part;
        }

        total = isNegative ? -total : total;
        return total >= long.MinValue && total <= long.MaxValue ? (long)total : null;
    }

    /// <summary>One number with its unit, cut to whole nanoseconds; null if there is none.</summary>
    private static Int128? TakePart(ReadOnlySpan<char> text, ref int position)
    {
        ReadOnlySpan<char> whole = text[TakeDigits(text, ref position)];
        ReadOnlySpan<char> fraction = default;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = text[TakeDigits(text, ref position)];
        }

        bool hasDigits = !whole.IsEmpty || !fraction.IsEmpty;
        if (!hasDigits || TakeUnit(text, ref position) is not { } unit || Number(whole) is not { } number)
        {
            return null;
        }

        fraction = fraction[..Math.Min(fraction.Length, FractionDigits)];
        Int128 part = (Int128)Number(fraction)!.Value * unit;
        for (int digit = 0; digit < fraction.Length; digit++)
        {
            part /= 10;
        }

        return ((Int128)number * unit) + part;
    }

    private static Range TakeDigits(ReadOnlySpan<char> text, ref int position)
    {
        int start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return start..position;
    }

    private static long? TakeUnit(ReadOnlySpan<char> text, ref int position)
    {
        int start = position;
        while (position < text.Length && text[position] != '.' && !char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        foreach ((string name, long nanoseconds) in Units)
        {
            if (text[start..position].SequenceEqual(name))
            {
                return nanoseconds;
            }
        }

        return null;
    }

    private static long? Number(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? 0
        : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
        : null;
}
