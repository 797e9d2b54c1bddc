using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Text;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("dbPassword", "db password")]
    [InlineData("DB_PASSWORD", "db password")]
    [InlineData("db.password-2", "db password 2")]
    [InlineData("APIKey", "api key")]
    [InlineData("CephNFS", "ceph nfs")]
    [InlineData("Password123", "password 123")]
    [InlineData("--token", "token")]
    [InlineData("a__b", "a b")]
    public void A_name_of_any_convention_falls_into_words(string name, string words) =>
        Assert.Equal(words, string.Join(' ', NameWords.Of(name)));
}
