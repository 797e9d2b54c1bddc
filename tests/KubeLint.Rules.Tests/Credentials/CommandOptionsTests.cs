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
    [InlineData("mysqladmin|ping|-uroot|-ptr0ub4dor-3", 3, "tr0ub4dor-3")]
    [InlineData("sh|-c|true && /usr/bin/mysql -u root -p'tr0ub4dor-3' -e 'select 1'", 2, "tr0ub4dor-3")]
    [InlineData("redis-cli|-a|tr0ub4dor-3|ping", 2, "tr0ub4dor-3")]
    [InlineData("sh|-c|mongosh -u root -p tr0ub4dor-3", 2, "tr0ub4dor-3")]
    [InlineData("redis-server|--requirepass|tr0ub4dor-3", 2, "tr0ub4dor-3")]
    [InlineData("curl|-H|Authorization: Bearer tr0ub4dor-3", 2, "tr0ub4dor-3")]
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
    [InlineData("mysql|-p|shop")]
    [InlineData("mysql|-p$MYSQL_ROOT_PASSWORD|shop")]
    [InlineData("sh|-c|mysql shop; run -ptr0ub4dor-3")]
    [InlineData("sh|-c|mysql shop | run -ptr0ub4dor-3")]
    [InlineData("sh|-c|mysql shop\nrun -ptr0ub4dor-3")]
    [InlineData("run|-ptr0ub4dor-3")]
    [InlineData("redis-cli|ping|-a")]
    [InlineData("Authorization: Bearer $TOKEN")]
    [InlineData("a bearer certificate is shown")]
    public void What_is_no_literal_is_not(string command) =>
        Assert.Empty(CredentialScanner.FindInCommand(command.Split('|')));
}
