using KubeLint.Credentials;
using Xunit;

namespace KubeLint.Rules.Tests.Credentials;

public sealed class CommandOptionsTests
{
    [Theory]
    [InlineData("--password=tr0ub4dor-3", 0, "tr0ub4dor-3")]
    [InlineData("-db.password='tr0ub4dor-3'", 0, "tr0ub4dor-3")]
    [InlineData("--password|tr0ub4dor-3", 1, "tr0ub4dor-3")]
    [InlineData("-c|run --token tr0ub4dor-3; true", 1, "tr0ub4dor-3")]
    [InlineData("-c|run \\\n  --token=\"tr0ub4dor-3\" \\\n", 1, "tr0ub4dor-3")]
    [InlineData("API_TOKEN=tr0ub4dor-3", 0, "tr0ub4dor-3")]
    public void A_literal_behind_an_option_is_found(string command, int word, string value)
    {
        string[] words = command.Split('|');
        (int found, Credential credential) = Assert.Single(CredentialScanner.FindInCommand(words));
        Assert.Equal(word, found);
        Assert.Equal(value, words[found].Substring(credential.Start, credential.Length));
    }

    [Theory]
    [InlineData("--password=$(PASSWORD)")]
    [InlineData("--password|$PASSWORD")]
    [InlineData("--password|--verbose")]
    [InlineData("--password-file|/run/password")]
    [InlineData("-initial-cluster-token=etcd-cluster")]
    [InlineData("-c|run --token \"$(cat /run/token)\"")]
    [InlineData("password|tr0ub4dor-3")]
    [InlineData("--token=yourtoken")]
    [InlineData("--secret=SECRET")]
    public void What_is_no_literal_is_not(string command) =>
        Assert.Empty(CredentialScanner.FindInCommand(command.Split('|')));
}
