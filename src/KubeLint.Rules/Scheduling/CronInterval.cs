namespace KubeLint.Scheduling;

/// <summary>How far apart the runs of a schedule are.</summary>
internal static class CronInterval
{
    private const int MinutesADay = 24 * 60;
    private const int DaysAWeek = 7;

    /// <summary>
    /// After so many days the calendar starts anew, weekdays and leap years included, within a century.
    /// </summary>
    private const int CalendarDays = (28 * 365) + 7;

    private static readonly DateOnly FirstDay = new(2001, 1, 1);

    /// <summary>The shortest time between two runs within a week, or null.</summary>
    /// <param name="fields">The five fields of a schedule that runs some day.</param>
    public static TimeSpan? Shortest(IReadOnlyList<CronField> fields)
    {
        int[] minutes =
        [
            .. from hour in fields[1].Values from minute in fields[0].Values select (hour * 60) + minute,
        ];
        int? shortest = minutes.Length > 1 ? minutes.Zip(minutes.Skip(1), (one, next) => next - one).Min() : null;
        if (minutes.Length > 0 && ShortestStepOfDays(fields) is { } days)
        {
            int overnight = (days * MinutesADay) - minutes[^1] + minutes[0];
            shortest = Math.Min(shortest ?? overnight, overnight);
        }

        return shortest is { } interval ? TimeSpan.FromMinutes(interval) : null;
    }

    /// <summary>The time between two runs of a macro, or null if it is more than a week.</summary>
    public static TimeSpan? OfMacro(string macro) => macro switch
    {
        "@hourly" => TimeSpan.FromHours(1),
        "@daily" or "@midnight" => TimeSpan.FromDays(1),
        "@weekly" => TimeSpan.FromDays(DaysAWeek),
        _ => null,
    };

    /// <summary>
    /// The time between two runs of <c>@every</c>: whole seconds, one or more, as the package rounds it.
    /// </summary>
    public static TimeSpan? Every(long nanoseconds)
    {
        TimeSpan interval = TimeSpan.FromSeconds(Math.Max(1, nanoseconds / 1_000_000_000));
        return interval.TotalDays > DaysAWeek ? null : interval;
    }

    /// <summary>
    /// The least number of days from one with runs to the next one, or null if it is more than a week.
    /// </summary>
    private static int? ShortestStepOfDays(IReadOnlyList<CronField> fields)
    {
        (CronField day, CronField month, CronField weekday) = (fields[2], fields[3], fields[4]);
        HashSet<int> months = [.. month.Values];
        HashSet<int> days = [.. day.Values];
        HashSet<int> weekdays = [.. weekday.Values];
        bool isEitherEnough = !day.IsAny && !weekday.IsAny;
        int? shortest = null;
        int last = -1;
        for (int number = 0; number <= CalendarDays && shortest is not 1; number++)
        {
            DateOnly date = FirstDay.AddDays(number);
            bool isDay = days.Contains(date.Day);
            bool isWeekday = weekdays.Contains((int)date.DayOfWeek);
            if (months.Contains(date.Month) && (isEitherEnough ? isDay || isWeekday : isDay && isWeekday))
            {
                shortest = last >= 0 && number - last <= Math.Min(DaysAWeek, shortest ?? DaysAWeek)
                    ? number - last : shortest;
                last = number;
            }
        }

        return shortest;
    }
}
