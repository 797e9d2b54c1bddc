using System.Text;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas;

public sealed class FactVersionsTests
{
    [Theory]
    [InlineData("", 25, 36, null, null)]
    [InlineData("1.29-", 29, 36, 29, null)]
    [InlineData("-1.28", 25, 28, null, 28)]
    [InlineData("1.27-1.30", 27, 30, 27, 30)]
    [InlineData("1.31", 31, 31, 31, 31)]
    public void A_range_has_two_ends_or_less(string text, int from, int to, int? first, int? last)
    {
        FactVersions versions = new(Encoding.UTF8.GetBytes(text));

        Assert.Equal(first, versions.First?.Minor);
        Assert.Equal(last, versions.Last?.Minor);
        for (int minor = 25; minor <= 36; minor++)
        {
            Assert.Equal(minor >= from && minor <= to, versions.Contain(new KubernetesVersion(1, minor)));
        }
    }

    [Fact]
    public void Several_ranges_have_gaps()
    {
        FactVersions versions = new("-1.26+1.28+1.30-"u8);

        bool[] holding = new bool[8];
        for (int index = 0; index < holding.Length; index++)
        {
            holding[index] = versions.Contain(new KubernetesVersion(1, 25 + index));
        }

        Assert.Equal([true, true, false, true, false, true, true, true], holding);
        Assert.Null(versions.First);
        Assert.Null(versions.Last);
    }
}
