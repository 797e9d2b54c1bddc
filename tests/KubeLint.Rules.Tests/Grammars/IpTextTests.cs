using System.Net;
using KubeLint.Grammars;
using Xunit;

namespace KubeLint.Rules.Tests.Grammars;

public sealed class IpTextTests
{
    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("010.0.0.1", false)]
    [InlineData("2001:db8::1", true)]
    [InlineData("::", true)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::10.0.0.1", true)]
    public void An_address_is_read(string text, bool isStrict)
    {
        Assert.True(IpText.TryParse(text, out _, out bool found));
        Assert.Equal(isStrict, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("10.0.1")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.0x1")]
    [InlineData(" 10.0.0.1")]
    [InlineData("10.0.0.1.")]
    [InlineData("10.0.0.+1")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[::1]")]
    [InlineData("[::1]:80")]
    [InlineData("::1/128")]
    [InlineData("1::2::3")]
    [InlineData(":")]
    [InlineData("example.com")]
    public void What_the_server_does_not_read_is_none(string text) => Assert.False(IpText.TryParse(text, out _, out _));

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("10.0.0.0/08", false)]
    [InlineData("010.0.0.0/8", false)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("::/128", true)]
    public void A_range_is_read(string text, bool isStrict)
    {
        Assert.True(Cidr.TryParse(text, out _, out bool found));
        Assert.Equal(isStrict, found);
    }

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0/8")]
    [InlineData("::/129")]
    [InlineData("/8")]
    public void What_is_no_range_is_none(string text) => Assert.False(Cidr.TryParse(text, out _, out _));

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true)]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", false)]
    [InlineData("10.0.0.0/8", "0.0.0.0/0", false)]
    [InlineData("10.0.0.0/8", "11.0.0.0/16", false)]
    [InlineData("10.0.0.0/12", "10.15.255.0/24", true)]
    [InlineData("10.0.0.0/12", "10.16.0.0/24", false)]
    [InlineData("::/0", "10.0.0.0/8", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::/48", true)]
    public void A_range_holds_its_parts(string range, string other, bool holds)
    {
        Assert.True(Cidr.TryParse(range, out Cidr outer, out _));
        Assert.True(Cidr.TryParse(other, out Cidr inner, out _));
        Assert.Equal(holds, outer.HoldsPart(inner));
    }

    [Fact]
    public void The_first_address_of_a_range_has_no_other_bits()
    {
        Assert.True(Cidr.TryParse("192.168.5.7/20", out Cidr range, out _));
        Assert.True(range.HasHostBits);
        Assert.Equal(IPAddress.Parse("192.168.0.0"), range.First);
    }
}
