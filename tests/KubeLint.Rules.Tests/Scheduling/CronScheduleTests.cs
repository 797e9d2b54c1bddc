using KubeLint.Scheduling;
using Xunit;

namespace KubeLint.Rules.Tests.Scheduling;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("*/15 0-6,20-23 1,15 * MON-FRI")]
    [InlineData("  5\t4  *  *   sun ")]
    [InlineData("0 0 ? * ?")]
    [InlineData("00 +4 01 jAn 0")]
    [InlineData("4/10 * * * *")]
    [InlineData("0-59/7 * * * *")]
    [InlineData("*-5 * * * *")]
    [InlineData("1,,2, * * * *")]
    [InlineData("*/99 * * * *")]
    [InlineData("1/9223372036854775807 * 1/9223372036854775807 1/9223372036854775807 *")]
    [InlineData("@hourly")]
    [InlineData("@annually")]
    [InlineData("@midnight")]
    [InlineData("@every 1h30m")]
    [InlineData("@every 1.5h")]
    [InlineData("@every 0")]
    [InlineData("0\u00a00 * * *")]
    public void What_Kubernetes_reads_has_no_mistake(string schedule)
    {
        CronSchedule parsed = CronSchedule.Parse(schedule);
        Assert.Empty(parsed.Errors);
        Assert.Null(parsed.NeverRuns);
    }

    [Theory]
    [InlineData("[60] * * * *", "minute `60` is above 59")]
    [InlineData("0 [24] * * *", "hour `24` is above 23")]
    [InlineData("0 0 [0] * *", "day of month `0` is below 1")]
    [InlineData("0 0 * [13] *", "month `13` is above 12")]
    [InlineData("0 0 * * [7]", "day of week `7` is above 6")]
    [InlineData("0 0 * * [monday]", "`monday` is no day of week")]
    [InlineData("0 0 * * 1,[x]", "`x` is no day of week")]
    [InlineData("0 0 [L] * *", "`L` is no day of month")]
    [InlineData("0 0 * * [5#3]", "`5#3` is no day of week")]
    [InlineData("0 [22-2] * * *", "ends before it starts")]
    [InlineData("0 [1-2-3] * * *", "more than one `-`")]
    [InlineData("[*/5/2] * * * *", "more than one `/`")]
    [InlineData("*/[0] * * * *", "`0` is no step")]
    [InlineData("*/[-5] * * * *", "`-5` is no step")]
    [InlineData("*/[x] * * * *", "`x` is no step")]
    [InlineData("*[/] * * * *", "step is missing")]
    [InlineData("1[-] * * * *", "A minute is missing")]
    [InlineData("[-]5 * * * *", "A minute is missing")]
    [InlineData("1,[/]5 * * * *", "A minute is missing")]
    [InlineData("[99999999999999999999] * * * *", "is no minute")]
    [InlineData("[0 2 * *]", "4 fields instead of 5")]
    [InlineData("[0 0 2 * * *]", "6 fields instead of 5")]
    [InlineData("[ @daily]", "1 field instead of 5")]
    [InlineData("[@reboot]", "`@reboot` is no macro")]
    [InlineData("[@Daily]", "`@Daily` is no macro")]
    [InlineData("[@daily ]", "is no macro")]
    [InlineData("[@every]", "is no macro")]
    [InlineData("[@every ]", "followed by no duration")]
    [InlineData("@every [5]", "`5` is no duration")]
    [InlineData("@every [ 1h]", "` 1h` is no duration")]
    [InlineData("@every [1d]", "`1d` is no duration")]
    [InlineData("[TZ=Europe/Berlin] 0 2 * * *", "holds a time zone, `TZ=Europe/Berlin`")]
    [InlineData("[CRON_TZ=UTC] @daily", "holds a time zone, `CRON_TZ=UTC`")]
    public void A_mistake_is_found_at_its_place(string marked, string message)
    {
        (string schedule, int start, int length) = Unmark(marked);
        CronError error = Assert.Single(CronSchedule.Parse(schedule).Errors);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((start, length), (error.Start, error.Length));
    }

    [Theory]
    [InlineData("0 0 [30 2] *", "day of month `30` does not come in month `2`")]
    [InlineData("0 0 [31 4,6,9,NOV] *", "day of month `31` does not come in month `4,6,9,NOV`")]
    [InlineData("[,] * * * *", "no minute is given")]
    [InlineData("0 0 * * [,]", "no day of week is given")]
    public void A_date_that_never_comes_is_found(string marked, string message)
    {
        (string schedule, int start, int length) = Unmark(marked);
        CronSchedule parsed = CronSchedule.Parse(schedule);
        Assert.Empty(parsed.Errors);
        Assert.NotNull(parsed.NeverRuns);
        Assert.Contains(message, parsed.NeverRuns.Message, StringComparison.Ordinal);
        Assert.Equal((start, length), (parsed.NeverRuns.Start, parsed.NeverRuns.Length));
    }

    [Theory]
    [InlineData("0 0 29 2 *")]
    [InlineData("0 0 30 2 1")]
    [InlineData("0 0 30 1,2 *")]
    [InlineData("0 0 */31 2 *")]
    public void A_date_that_comes_some_day_is_fine(string schedule) =>
        Assert.Null(CronSchedule.Parse(schedule).NeverRuns);

    [Fact]
    public void A_day_never_comes_exactly_where_no_year_has_it() =>
        Assert.All(
            from month in Enumerable.Range(1, 12) from day in Enumerable.Range(1, 31) select (day, month),
            date => Assert.Equal(
                date.day > DateTime.DaysInMonth(2024, date.month),
                CronSchedule.Parse($"0 0 {date.day} {date.month} *").NeverRuns is not null));

    [Theory]
    [InlineData("0 24 * * *", "write `0` for midnight")]
    [InlineData("0 0 * * 7", "write `0` or `SUN` for Sunday")]
    [InlineData("0 0 * * Monday", "write `MON`")]
    [InlineData("0 22-2 * * *", "write it as two, `22-23,0-2`")]
    [InlineData("0 0 2 * * *", "leave out the seconds (`0 2 * * *`) or the year (`0 0 2 * *`)")]
    [InlineData("@Daily", "write `@daily`")]
    [InlineData("TZ=UTC 0 0 * * *", "move it to `spec.timeZone: UTC`")]
    public void The_advice_fits_the_mistake(string schedule, string advice) =>
        Assert.Equal(advice, Assert.Single(CronSchedule.Parse(schedule).Errors).Advice);

    [Fact]
    public void Every_wrong_field_is_a_mistake_of_its_own() =>
        Assert.Equal(["61", "25", "x"], CronSchedule.Parse("61 25 * x *").Errors.Select(
            error => "61 25 * x *".Substring(error.Start, error.Length)));

    private static (string Text, int Start, int Length) Unmark(string marked)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        int end = marked.IndexOf(']', StringComparison.Ordinal);
        return (marked[..start] + marked[(start + 1)..end] + marked[(end + 1)..], start, end - start - 1);
    }
}
