using KubeLint.Scheduling;
using Xunit;

namespace KubeLint.Rules.Tests.Scheduling;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Asia/Calcutta")]
    [InlineData("US/Pacific")]
    [InlineData("Etc/GMT+12")]
    [InlineData("UTC")]
    [InlineData("GMT-0")]
    public void Zones_and_their_older_names_are_known(string name) => Assert.Equal(name, TimeZones.Find(name));

    [Theory]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("UTC", "UTC")]
    [InlineData("Utc", "UTC")]
    [InlineData("CEST", null)]
    [InlineData("Europe", null)]
    [InlineData("posixrules", null)]
    [InlineData("", null)]
    public void A_name_is_found_in_whatever_case(string name, string? spelling) =>
        Assert.Equal(spelling, TimeZones.Find(name));

    [Theory]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Europe/Chicago", "America/Chicago")]
    [InlineData("", null)]
    [InlineData("Atlantis", null)]
    public void A_city_leads_to_its_zone(string city, string? zone) => Assert.Equal(zone, TimeZones.OfCity(city));

    [Fact]
    public void The_names_are_sorted_and_hold_no_comment()
    {
        Assert.Equal(TimeZones.Names.Order(StringComparer.Ordinal), TimeZones.Names);
        Assert.All(TimeZones.Names, name => Assert.Matches("^[A-Za-z][A-Za-z0-9/_+-]*$", name));
        Assert.InRange(TimeZones.Names.Count, 590, 700);
    }
}
