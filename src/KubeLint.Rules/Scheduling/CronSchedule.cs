namespace KubeLint.Scheduling;

/// <summary>
/// The schedule of a CronJob, read as Kubernetes reads it: five fields or a macro, by the <c>ParseStandard</c> function
/// of robfig/cron v3, without a time zone (the API server refuses one).
/// </summary>
public sealed class CronSchedule
{
    private const string EveryPrefix = "@every ";

    private static readonly string[] Macros =
        ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private readonly List<CronError> _errors = [];

    private CronSchedule()
    {
    }

    /// <summary>The mistakes, in the order of their places; the API server refuses a schedule that has any.</summary>
    public IReadOnlyList<CronError> Errors => _errors;

    /// <summary>
    /// What keeps a schedule without mistakes from ever running, such as a 30 February; null if it runs some day.
    /// </summary>
    public CronError? NeverRuns { get; private set; }

    /// <summary>
    /// The shortest time between two runs within a week; null if there are no two, or the schedule has mistakes.
    /// </summary>
    public TimeSpan? ShortestInterval { get; private set; }

    /// <summary>Reads a schedule.</summary>
    /// <param name="text">The <c>schedule</c> of a CronJob.</param>
    /// <returns>The schedule, with the mistakes in it.</returns>
    public static CronSchedule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        CronSchedule schedule = new();
        int start = schedule.ReadTimeZone(text);
        ReadOnlySpan<char> rest = text.AsSpan(start);
        if (rest is ['@', ..])
        {
            schedule.ReadMacro(rest.ToString(), start);
        }
        else
        {
            schedule.ReadFields(text, start);
        }

        return schedule;
    }

    /// <summary>Skips a time zone after noting it.</summary>
    /// <returns>Where the schedule proper starts.</returns>
    private int ReadTimeZone(string text)
    {
        if (!text.StartsWith("TZ=", StringComparison.Ordinal) && !text.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            return 0;
        }

        int space = text.IndexOf(' ', StringComparison.Ordinal);
        int end = space < 0 ? text.Length : space;
        string zone = text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..end];
        string advice = zone.Length > 0
            ? $"move it to `spec.timeZone: {zone}`"
            : "take it out, and name the zone in `spec.timeZone`";
        Fail(0, end, $"The schedule holds a time zone, `{text[..end]}`", advice);
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private void ReadMacro(string macro, int offset)
    {
        if (Macros.Contains(macro, StringComparer.Ordinal))
        {
            ShortestInterval = CronInterval.OfMacro(macro);
            return;
        }

        if (macro.StartsWith(EveryPrefix, StringComparison.Ordinal))
        {
            string duration = macro[EveryPrefix.Length..];
            if (GoDuration.Parse(duration) is { } nanoseconds)
            {
                ShortestInterval = CronInterval.Every(nanoseconds);
            }
            else
            {
                bool isMissing = duration.Length == 0;
                Fail(
                    isMissing ? offset : offset + EveryPrefix.Length,
                    isMissing ? macro.Length : duration.Length,
                    isMissing ? "`@every` is followed by no duration" : $"`{duration}` is no duration",
                    "write a duration in hours, minutes and seconds, such as `1h30m`");
            }

            return;
        }

        string plain = macro.Trim().ToLowerInvariant();
        string advice = Macros.Contains(plain, StringComparer.Ordinal)
            ? $"write `{plain}`"
            : $"use five fields, `@every` with a duration, or one of {string.Join(", ", Macros)}";
        Fail(offset, macro.Length, $"`{macro}` is no macro that Kubernetes knows", advice);
    }

    private void ReadFields(string text, int offset)
    {
        List<(int Start, int Length)> places = FieldPlaces(text, offset);
        if (places.Count != CronUnit.InOrder.Count)
        {
            Fail(offset, text.Length - offset, CountMessage(places.Count), CountAdvice(text, places));
            return;
        }

        int known = _errors.Count;
        CronField[] fields =
        [
            .. places.Select((place, index) =>
                CronField.Parse(text, place.Start, place.Length, CronUnit.InOrder[index], _errors)),
        ];
        if (_errors.Count == known)
        {
            NeverRuns = WhyNever(text, fields);
            ShortestInterval = NeverRuns is null ? CronInterval.Shortest(fields) : null;
        }
    }

    private static string CountMessage(int count) => count switch
    {
        0 => "The schedule is empty",
        1 => "The schedule has 1 field instead of 5",
        _ => $"The schedule has {count} fields instead of 5",
    };

    private static string CountAdvice(string text, List<(int Start, int Length)> places)
    {
        if (places.Count == CronUnit.InOrder.Count + 1)
        {
            string minuteFirst = text[places[1].Start..(places[^1].Start + places[^1].Length)];
            string minuteLast = text[places[0].Start..(places[^2].Start + places[^2].Length)];
            return $"leave out the seconds (`{minuteFirst}`) or the year (`{minuteLast}`)";
        }

        return "write minute, hour, day of month, month and day of week, such as `0 2 * * *`";
    }

    private static List<(int Start, int Length)> FieldPlaces(string text, int offset)
    {
        List<(int Start, int Length)> places = [];
        int start = -1;
        for (int index = offset; index <= text.Length; index++)
        {
            bool isInside = index < text.Length && !char.IsWhiteSpace(text[index]);
            if (isInside && start < 0)
            {
                start = index;
            }
            else if (!isInside && start >= 0)
            {
                places.Add((start, index - start));
                start = -1;
            }
        }

        return places;
    }

    /// <summary>
    /// Days match as the cron package matches them: where either day field is open, both must agree; where both are
    /// narrowed down, one is enough.
    /// </summary>
    private static CronError? WhyNever(string text, CronField[] fields)
    {
        (CronField day, CronField month, CronField weekday) = (fields[2], fields[3], fields[4]);
        bool dayComes = month.Values.Any(number => day.Values.Any(value => value <= DaysIn(number)));
        bool eitherDay = !day.IsAny && !weekday.IsAny;
        for (int index = 0; index < fields.Length; index++)
        {
            CronField field = fields[index];
            bool isNeeded = (field != day && field != weekday) || !eitherDay || (day.IsEmpty && weekday.IsEmpty);
            if (field.IsEmpty && isNeeded)
            {
                string name = CronUnit.InOrder[index].Name;
                return Never(field.Start, field.Start + field.Length, $"no {name} is given", "name one, or write `*`");
            }
        }

        if (dayComes || (eitherDay && !weekday.IsEmpty))
        {
            return null;
        }

        string reason = $"day of month `{text.AsSpan(day.Start, day.Length)}` does not come in month "
            + $"`{text.AsSpan(month.Start, month.Length)}`";
        return Never(day.Start, month.Start + month.Length, reason, "choose a day that the month has");
    }

    private static CronError Never(int start, int end, string reason, string advice) =>
        new(start, end - start, $"The schedule never runs: {reason}", advice);

    /// <summary>The most days that a month has, a leap year's February included.</summary>
    private static int DaysIn(int month) => DateTime.DaysInMonth(2024, month);

    private void Fail(int start, int length, string message, string advice) =>
        _errors.Add(new CronError(start, length, message, advice));
}
