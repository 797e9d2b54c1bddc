using KubeLint.Rules.Objects;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Objects;

public sealed class IndexListTests
{
    [Theory]
    [InlineData("0", null)]
    [InlineData("0,2-4", null)]
    [InlineData("0-4", null)]
    [InlineData("4", null)]
    [InlineData("5", "has 5, and the last index is 4")]
    [InlineData("0-5", "has 5, and the last index is 4")]
    [InlineData("1,1", "is not in rising order")]
    [InlineData("3-2", "is not in rising order")]
    [InlineData("2-2", "is not in rising order")]
    [InlineData("0-2,2", "is not in rising order")]
    [InlineData("", "is no list of indexes")]
    [InlineData("0,", "is no list of indexes")]
    [InlineData("0-1-2", "is no list of indexes")]
    [InlineData("0, 1", "is no list of indexes")]
    [InlineData("99999999999", "is no list of indexes")]
    public void A_list_of_five_indexes_is_read_as_a_Job_reads_it(string text, string? fault) =>
        Assert.Equal(fault, IndexList.FaultIn(text, 5));
}
