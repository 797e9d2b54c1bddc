using System.Globalization;
using KubeLint.Scheduling;
using Xunit;

namespace KubeLint.Rules.Tests.Scheduling;

public sealed class CronIntervalTests
{
    [Theory]
    [InlineData("* * * * *", "00:01:00")]
    [InlineData("*/5 * * * *", "00:05:00")]
    [InlineData("*/7 * * * *", "00:04:00")]
    [InlineData("0 * * * *", "01:00:00")]
    [InlineData("0 */5 * * *", "04:00:00")]
    [InlineData("0 2 * * *", "1.00:00:00")]
    [InlineData("0 2 * * 1", "7.00:00:00")]
    [InlineData("0 2 * * 1,3", "2.00:00:00")]
    [InlineData("0 2 * * 0,6", "1.00:00:00")]
    [InlineData("0,59 0,23 * * *", "00:01:00")]
    [InlineData("0,59 0,23 * * 2", "00:59:00")]
    [InlineData("0 0 1,8 * *", "7.00:00:00")]
    [InlineData("0 0 1,31 * *", "1.00:00:00")]
    [InlineData("0 0 31 1-2 2", "1.00:00:00")]
    [InlineData("30 4 29 2 *", null)]
    [InlineData("0 0 1 * *", null)]
    [InlineData("0 0 30 2 *", null)]
    [InlineData("61 * * * *", null)]
    [InlineData("@hourly", "01:00:00")]
    [InlineData("@midnight", "1.00:00:00")]
    [InlineData("@weekly", "7.00:00:00")]
    [InlineData("@monthly", null)]
    [InlineData("@every 90m", "01:30:00")]
    [InlineData("@every 10ms", "00:00:01")]
    [InlineData("@every -1h", "00:00:01")]
    [InlineData("@every 1000h", null)]
    public void The_shortest_time_between_two_runs_within_a_week_is_found(string schedule, string? interval) =>
        Assert.Equal(
            interval,
            CronSchedule.Parse(schedule).ShortestInterval?.ToString("c", CultureInfo.InvariantCulture));
}
