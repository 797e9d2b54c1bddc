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
            Fail(offset, item, $"`{item}` has more than one `/`", "write one step, such as `*/5`");
        }
        else if (ReadRange(range, offset, endsHere: slash < 0) is { } ends)
        {
            if (Number(stepText) is not (> 0 and { } step))
            {
                string message = stepText.IsEmpty ? "A step is missing behind `/`" : $"`{stepText}` is no step";
                Fail(offset + slash + 1, stepText, message, "write how many to go on by, 1 or more");
                return;
            }

            IsAny |= step == 1 && IsWildcard(range);
            for (long value = ends.First; value <= ends.Last; value += step)
            {
                _values |= 1UL << (int)value;
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
            return Value(range, offset) is { } only ? (only, endsHere ? only : _unit.Maximum) : null;
        }

        ReadOnlySpan<char> firstText = range[..hyphen];
        ReadOnlySpan<char> lastText = range[(hyphen + 1)..];
        if (lastText.Contains('-'))
        {
            Fail(offset, range, $"`{range}` has more than one `-`", "write a range with two ends, such as `1-5`");
            return null;
        }

        if (Value(firstText, offset) is not { } first || Value(lastText, offset + hyphen + 1) is not { } last)
        {
            return null;
        }

        if (first > last)
        {
            string split = $"{firstText}-{_unit.Maximum},{_unit.Minimum}-{lastText}";
            Fail(offset, range, $"The range `{range}` ends before it starts", $"write it as two, `{split}`");
            return null;
        }

        return (first, last);
    }

    /// <summary>What stands behind a hyphen after a wildcard is not even looked at.</summary>
    private static bool IsWildcard(ReadOnlySpan<char> range) => range is "*" or "?" or ['*' or '?', '-', ..];

    private int? Value(ReadOnlySpan<char> text, int offset)
    {
        long? value = _unit.ValueOf(text) ?? Number(text);
        if (value >= _unit.Minimum && value <= _unit.Maximum)
        {
            return (int)value;
        }

        string message = text.IsEmpty ? $"An end of a range of the {_unit.Name} is missing"
            : value < _unit.Minimum ? $"The {_unit.Name} `{text}` is below {_unit.Minimum}"
            : value > _unit.Maximum ? $"The {_unit.Name} `{text}` is above {_unit.Maximum}"
            : $"`{text}` is no {_unit.Name}";
        Fail(offset, text, message, _unit.AdviceFor(text));
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

    private void Fail(int start, ReadOnlySpan<char> text, string message, string advice)
    {
        // A missing part has no characters of its own: the one before it shows where it belongs.
        bool isMissing = text.IsEmpty;
        _errors.Add(new CronError(isMissing ? start - 1 : start, isMissing ? 1 : text.Length, message, advice));
    }
}
