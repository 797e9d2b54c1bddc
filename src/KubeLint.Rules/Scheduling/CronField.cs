using System.Globalization;
using System.Numerics;

namespace KubeLint.Scheduling;

/// <summary>
/// One field of a schedule: a list of values, ranges and steps. Read as the <c>cron</c> package (robfig/cron v3) does
/// that Kubernetes uses, its oddities included: empty list items are skipped, <c>*-5</c> is <c>*</c>, and <c>4/10</c>
/// runs from 4 to the unit's end.
/// </summary>
internal sealed class CronField
{
    private readonly CronUnit _unit;
    private readonly List<CronError> _errors;
    private ulong _values;

    private CronField(CronUnit unit, int start, int length, List<CronError> errors)
    {
        _unit = unit;
        _errors = errors;
        Start = start;
        Length = length;
    }

    /// <summary>Where the field starts in the schedule.</summary>
    public int Start { get; }

    /// <summary>How long the field is.</summary>
    public int Length { get; }

    /// <summary>True for <c>*</c> or <c>?</c> without a step: the field does not narrow the days down.</summary>
    public bool IsAny { get; private set; }

    /// <summary>True if the field holds no value at all.</summary>
    public bool IsEmpty => _values == 0;

    /// <summary>The values, in order.</summary>
    public IEnumerable<int> Values
    {
        get
        {
            for (ulong rest = _values; rest != 0; rest &= rest - 1)
            {
                yield return BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    /// <summary>Reads a field.</summary>
    /// <param name="schedule">The whole schedule.</param>
    /// <param name="start">Where the field starts.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="errors">Takes the mistakes.</param>
    /// <returns>The field.</returns>
    public static CronField Parse(string schedule, int start, int length, CronUnit unit, List<CronError> errors)
    {
        CronField field = new(unit, start, length, errors);
        ReadOnlySpan<char> text = schedule.AsSpan(start, length);
        foreach (Range item in text.Split(','))
        {
            if (!text[item].IsEmpty)
            {
                field.AddItem(text[item], start + item.Start.GetOffset(length));
            }
        }

        return field;
    }

    private void AddItem(ReadOnlySpan<char> item, int offset)
    {
        int slash = item.IndexOf('/');
        ReadOnlySpan<char> range = slash < 0 ? item : item[..slash];
        ReadOnlySpan<char> stepText = slash < 0 ? "1" : item[(slash + 1)..];
        if (stepText.Contains('/'))
        {
            Fail(offset, item.Length, $"`{item}` has more than one `/`", "write one step, such as `*/5`");
        }
        else if (ReadRange(range, offset, endsHere: slash < 0) is { } ends)
        {
            if (Number(stepText) is not (> 0 and { } step))
            {
                const string advice = "write how many to go on by, 1 or more";
                if (stepText.IsEmpty)
                {
                    Fail(offset + slash, 1, "A step is missing behind `/`", advice);
                }
                else
                {
                    Fail(offset + slash + 1, stepText.Length, $"`{stepText}` is no step", advice);
                }

                return;
            }

            IsAny |= step == 1 && IsWildcard(range);

            // A step beyond the end is as good as the end, and cannot overflow.
            int stride = (int)Math.Min(step, _unit.Maximum + 1);
            for (int value = ends.First; value <= ends.Last; value += stride)
            {
                _values |= 1UL << value;
            }
        }
    }

    /// <summary>The ends of a range, or of what a value with a step runs through; null after a mistake.</summary>
    private (int First, int Last)? ReadRange(ReadOnlySpan<char> range, int offset, bool endsHere)
    {
        if (IsWildcard(range))
        {
            return (_unit.Minimum, _unit.Maximum);
        }

        int hyphen = range.IndexOf('-');
        if (hyphen < 0)
        {
            return Value(range, offset, offset) is { } only ? (only, endsHere ? only : _unit.Maximum) : null;
        }

        ReadOnlySpan<char> firstText = range[..hyphen];
        ReadOnlySpan<char> lastText = range[(hyphen + 1)..];
        if (lastText.Contains('-'))
        {
            Fail(offset, range.Length, $"`{range}` has more than one `-`", "write two ends, such as `1-5`");
            return null;
        }

        int hyphenPlace = offset + hyphen;
        if (Value(firstText, offset, hyphenPlace) is not { } first
            || Value(lastText, hyphenPlace + 1, hyphenPlace) is not { } last)
        {
            return null;
        }

        if (first > last)
        {
            string split = $"{firstText}-{_unit.Maximum},{_unit.Minimum}-{lastText}";
            Fail(offset, range.Length, $"The range `{range}` ends before it starts", $"write it as two, `{split}`");
            return null;
        }

        return (first, last);
    }

    /// <summary>What stands behind a hyphen after a wildcard is not even looked at.</summary>
    private static bool IsWildcard(ReadOnlySpan<char> range) => range is "*" or "?" or ['*' or '?', '-', ..];

    /// <summary>One value of the unit; null after a mistake.</summary>
    /// <param name="text">The value as written; empty if it is missing.</param>
    /// <param name="offset">Where it stands.</param>
    /// <param name="sign">The character beside which it is missed, to be marked if there is none.</param>
    private int? Value(ReadOnlySpan<char> text, int offset, int sign)
    {
        if (text.IsEmpty)
        {
            Fail(sign, 1, $"A {_unit.Name} is missing beside this", _unit.AdviceFor(text));
            return null;
        }

        long? value = _unit.ValueOf(text) ?? Number(text);
        if (value >= _unit.Minimum && value <= _unit.Maximum)
        {
            return (int)value;
        }

        string message =
            value < _unit.Minimum ? $"The {_unit.Name} `{text}` is below {_unit.Minimum}"
            : value > _unit.Maximum ? $"The {_unit.Name} `{text}` is above {_unit.Maximum}"
            : $"`{text}` is no {_unit.Name}";
        Fail(offset, text.Length, message, _unit.AdviceFor(text));
        return null;
    }

    /// <summary>
    /// A whole number, 0 or more; a plus sign and leading zeros are allowed, as in Go's <c>strconv.Atoi</c>.
    /// </summary>
    private static long? Number(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> digits = text is ['+', ..] ? text[1..] : text;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
    }

    private void Fail(int start, int length, string message, string advice) =>
        _errors.Add(new CronError(start, length, message, advice));
}
