using KubeLint.Credentials;
using Xunit;

namespace KubeLint.Rules.Tests.Credentials;

public sealed class RandomTextTests
{
    [Theory]
    [InlineData("f0Zr8Wq2Lx7Tn4Vb9Jc3Md6K", true)]
    [InlineData("8f3a1c5e7b9d2046af13c5e7d9b80246", true)]
    [InlineData("f0Zr8Wq2Lx7Tn4Vb9Jc", false)]
    [InlineData("correct-horse-battery-staple-42", false)]
    [InlineData("12345678901234567890123456789012", false)]
    [InlineData("aB1aB1aB1aB1aB1aB1aB1aB1", false)]
    [InlineData("f0Zr8Wq2Lx7Tn4Vb9 Jc3Md6K", false)]
    [InlineData("https://Shop.example.net/A1b2C3d4E5f6", false)]
    public void It_tells_random_texts_from_others(string text, bool isRandom) =>
        Assert.Equal(isRandom, RandomText.Is(text));
}
