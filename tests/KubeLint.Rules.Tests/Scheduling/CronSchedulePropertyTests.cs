using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KubeLint.Scheduling;

namespace KubeLint.Rules.Tests.Scheduling;

public sealed class CronSchedulePropertyTests
{
    private static readonly (int Minimum, int Maximum)[] Bounds = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 6)];

    [Property(MaxTest = 500)]
    public Property Any_text_is_read_and_every_mistake_lies_in_it()
    {
        Gen<string> text = Gen.ArrayOf(Gen.Elements([.. "0123456789*?/-,@ \tTZ=everyMON#LW."])).Select(string.Concat);
        return Prop.ForAll(text.ToArbitrary(), schedule =>
        {
            CronSchedule parsed = CronSchedule.Parse(schedule);
            return parsed.Errors.Append(parsed.NeverRuns).OfType<CronError>().All(error =>
                error.Start >= 0 && error.Length >= 0 && error.Start + error.Length <= schedule.Length);
        });
    }

    [Property(MaxTest = 300)]
    public Property A_schedule_of_values_in_range_has_no_mistake() =>
        Prop.ForAll(Schedules().ToArbitrary(), schedule => CronSchedule.Parse(schedule.Text).Errors.Count == 0);

    [Property(MaxTest = 300)]
    public Property A_value_out_of_range_is_pointed_at() =>
        Prop.ForAll(
            Schedules().Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(1, 99)).ToArbitrary(),
            pair =>
            {
                (((string text, _), int field), int beyond) = pair;
                string[] fields = text.Split(' ');
                string wrong = Number(Bounds[field].Maximum + beyond);
                fields[field] += "," + wrong;
                string schedule = string.Join(' ', fields);
                return CronSchedule.Parse(schedule).Errors is [var error]
                    && schedule.Substring(error.Start, error.Length) == wrong
                    && error.Start + error.Length == string.Join(' ', fields[..(field + 1)]).Length;
            });

    [Property(MaxTest = 300)]
    public Property A_schedule_never_runs_if_no_day_of_eight_years_matches() =>
        Prop.ForAll(
            Schedules().ToArbitrary(),
            schedule => (CronSchedule.Parse(schedule.Text).NeverRuns is null) == DaysOfEightYears().Any(day => Runs(schedule.Sets, day)));

    /// <summary>Schedules with what each field holds; null for an open one.</summary>
    private static Gen<(string Text, int[]?[] Sets)> Schedules() =>
        Gen.CollectToArray(Bounds, bounds => Field(bounds.Minimum, bounds.Maximum)).Select(fields =>
            (string.Join(' ', fields.Select(field => field.Text)), fields.Select(field => field.Set).ToArray()));

    private static Gen<(string Text, int[]? Set)> Field(int minimum, int maximum)
    {
        Gen<(string Text, int[]? Set)> open = Gen.Elements("*", "?").Select(text => (text, (int[]?)null));
        Gen<(string Text, int[]? Set)> list = Gen.Choose(minimum, maximum).ArrayOf().Where(values => values.Length > 0)
            .Select(values => (string.Join(',', values.Select(Number)), (int[]?)values));
        Gen<(string Text, int[]? Set)> range =
            Gen.Choose(minimum, maximum).Zip(Gen.Choose(minimum, maximum)).Zip(Gen.Choose(1, 9)).Select(triple =>
            {
                int first = Math.Min(triple.Item1.Item1, triple.Item1.Item2);
                int last = Math.Max(triple.Item1.Item1, triple.Item1.Item2);
                int step = triple.Item2;
                int[] set = [.. Enumerable.Range(first, last - first + 1).Where(value => (value - first) % step == 0)];
                return ($"{Number(first)}-{Number(last)}/{Number(step)}", (int[]?)set);
            });
        return Gen.OneOf(open, list, range);
    }

    private static bool Runs(int[]?[] sets, DateTime day)
    {
        bool dayMatches = sets[2]?.Contains(day.Day) != false;
        bool weekdayMatches = sets[4]?.Contains((int)day.DayOfWeek) != false;
        bool eitherDay = sets[2] is not null && sets[4] is not null;
        return sets[3]?.Contains(day.Month) != false
            && (eitherDay ? dayMatches || weekdayMatches : dayMatches && weekdayMatches);
    }

    private static IEnumerable<DateTime> DaysOfEightYears()
    {
        DateTime first = new(2023, 1, 1);
        return Enumerable.Range(0, 8 * 366).Select(offset => first.AddDays(offset));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
