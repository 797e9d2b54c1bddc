using KubeLint.Scheduling;
using Xunit;

namespace KubeLint.Rules.Tests.Scheduling;

public sealed class GoDurationTests
{
    private const long Second = 1_000_000_000;

    [Theory]
    [InlineData("0", 0)]
    [InlineData("+0", 0)]
    [InlineData("1h30m", 5400 * Second)]
    [InlineData("-1.5s", -3 * Second / 2)]
    [InlineData(".5m", 30 * Second)]
    [InlineData("1.s", Second)]
    [InlineData("3ms2us1ns", 3_002_001)]
    [InlineData("1\u00b5s1\u03bcs", 2_000)]
    [InlineData("0.3333333333333333333h", 1_199_999_999_999)]
    [InlineData("2562047h47m16.854775807s", long.MaxValue)]
    [InlineData("000000000000000000000000000001h", 3600 * Second)]
    public void A_duration_is_read_as_Go_reads_it(string text, long nanoseconds) =>
        Assert.Equal(nanoseconds, GoDuration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("5")]
    [InlineData("h")]
    [InlineData(".h")]
    [InlineData("1d")]
    [InlineData("1h 30m")]
    [InlineData("1h30")]
    [InlineData("1H")]
    [InlineData("1..5h")]
    [InlineData("--1h")]
    [InlineData("2562047h47m16.854775808s")]
    [InlineData("99999999999999999999h")]
    public void What_Go_refuses_is_no_duration(string text) => Assert.Null(GoDuration.Parse(text));
}
