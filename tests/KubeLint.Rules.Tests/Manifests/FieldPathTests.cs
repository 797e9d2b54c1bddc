using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

public sealed class FieldPathTests
{
    [Fact]
    public void Keys_are_joined_by_dots_and_items_stand_in_brackets() =>
        Assert.Equal("spec.ports[0].nodePort", FieldPath.Of("spec", "ports").Index(0).Key("nodePort").ToString());

    [Theory]
    [InlineData("app.kubernetes.io/name", """metadata.labels["app.kubernetes.io/name"]""")]
    [InlineData("a\"b\\c", """metadata.labels["a\"b\\c"]""")]
    [InlineData("", """metadata.labels[""]""")]
    public void A_key_that_is_no_plain_word_is_quoted(string key, string expected) =>
        Assert.Equal(expected, FieldPath.Of("metadata", "labels").Key(key).ToString());

    [Fact]
    public void The_root_is_empty()
    {
        Assert.Equal("", FieldPath.Root.ToString());
        Assert.Empty(FieldPath.Root.Steps());
        Assert.Null(FieldPath.Root.LastIndex);
    }
}
