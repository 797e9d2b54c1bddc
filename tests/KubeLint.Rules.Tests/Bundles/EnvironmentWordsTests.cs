using KubeLint.Configuration;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

public sealed class EnvironmentWordsTests
{
    [Theory]
    [InlineData("prod", EnvironmentKind.Production)]
    [InlineData("Production", EnvironmentKind.Production)]
    [InlineData("shop-prd.eu", EnvironmentKind.Production)]
    [InlineData("go_live", EnvironmentKind.Production)]
    [InlineData("pre-prod", EnvironmentKind.Staging)]
    [InlineData("preprod", EnvironmentKind.Staging)]
    [InlineData("pre-production", EnvironmentKind.Staging)]
    [InlineData("shop-stg", EnvironmentKind.Staging)]
    [InlineData("non-prod", EnvironmentKind.Test)]
    [InlineData("not_prod", EnvironmentKind.Test)]
    [InlineData("nonprod", EnvironmentKind.Test)]
    [InlineData("non-production", EnvironmentKind.Test)]
    [InlineData("nonproduction", EnvironmentKind.Test)]
    [InlineData("Not-Live", EnvironmentKind.Test)]
    [InlineData("e2e", EnvironmentKind.Test)]
    [InlineData("dev-1", EnvironmentKind.Development)]
    [InlineData("preview", EnvironmentKind.Development)]
    [InlineData("dev-local", EnvironmentKind.Development)]
    public void A_word_between_separators_decides(string name, EnvironmentKind expected) =>
        Assert.Equal(expected, EnvironmentWords.Read(name));

    [Theory]
    [InlineData("blue")]
    [InlineData("")]
    [InlineData("product")]
    [InlineData("delivery")]
    [InlineData("developer")]
    [InlineData("production-tools-dev")]
    [InlineData("prod-non-prod")]
    public void No_word_or_words_of_two_kinds_decide_nothing(string name) =>
        Assert.Equal(EnvironmentKind.Unknown, EnvironmentWords.Read(name));
}
