using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas;

public sealed class VersionWordsTests
{
    [Theory]
    [InlineData("1.28", "1.28")]
    [InlineData("1.28 1.29", "1.28 and 1.29")]
    [InlineData("1.28 1.29 1.30", "1.28 to 1.30")]
    [InlineData("1.25 1.28 1.29 1.30", "1.25 and 1.28 to 1.30")]
    [InlineData("1.25 1.27 1.30 1.31 1.32", "1.25, 1.27 and 1.30 to 1.32")]
    public void Versions_in_a_row_are_told_by_their_ends(string versions, string words) =>
        Assert.Equal(words, VersionWords.Describe([.. versions.Split(' ').Select(Parse)]));

    private static KubernetesVersion Parse(string text) =>
        KubernetesVersion.TryParse(text, out KubernetesVersion version) ? version : default;
}
