using FsCheck.Xunit;
using KubeLint.Grammars;
using Xunit;

namespace KubeLint.Rules.Tests.Grammars;

public sealed class Base64TextTests
{
    [Property]
    public void What_was_encoded_is_base64(byte[] bytes) =>
        Assert.Null(Base64Text.Check(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)));

    [Property]
    public void What_is_base64_can_be_decoded(string? text)
    {
        if (text is not null && Base64Text.Check(text) is null)
        {
            Convert.FromBase64String(text);
        }
    }

    [Theory]
    [InlineData("cGFzc3dvcmQ", -1)]
    [InlineData("c3Vw ZXI=", 4)]
    [InlineData("c3VwZXI\t", 7)]
    [InlineData("c3Vw-XI_", 4)]
    [InlineData("c3VwZXI=c3Vw", 8)]
    [InlineData("=c3V", 0)]
    [InlineData("c3==cc==", 4)]
    [InlineData("c3V====", 4)]
    [InlineData("pässword", 1)]
    public void The_first_character_that_does_not_belong_is_named(string text, int index)
    {
        Base64Problem problem = Assert.NotNull(Base64Text.Check(text));
        Assert.Equal(index, problem.Index);
        Assert.NotEmpty(problem.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c3VwZXI=")]
    [InlineData("c3Vw\nZXI=\n")]
    [InlineData("c3Vw\r\nZXI=")]
    [InlineData("//79/A==")]
    public void Line_breaks_and_padding_are_valid(string text) => Assert.Null(Base64Text.Check(text));

    [Theory]
    [InlineData("YWRtaW4=", "admin")]
    [InlineData(" c2hvcC1hcHA=\n", "shop-app")]
    [InlineData("eyJob3N0\nIjogImRi\nIn0=", "{\"host\": \"db\"}")]
    [InlineData("YWRtaW5=", null)]
    [InlineData("YWI=", null)]
    [InlineData("password", null)]
    [InlineData("postgrespostgres", null)]
    [InlineData("AAAAAAAAAAAAAAAA", null)]
    [InlineData("bFzK8mWv0pXq2RtY", null)]
    public void Base64_of_readable_text_is_told_from_other_texts(string text, string? decoded) =>
        Assert.Equal(decoded, Base64Text.ReadableIn(text));
}
