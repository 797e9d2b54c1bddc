using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Software;
using Xunit;

namespace KubeLint.Rules.Tests.Software;

public sealed class StartedProgramsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("redis-server --appendonly yes", "redis-server")]
    [InlineData("/usr/bin/psql -h db", "psql")]
    [InlineData("tini -- docker-entrypoint.sh mysqld --user=mysql", "mysqld")]
    [InlineData("gosu postgres pg_dump", "pg_dump")]
    [InlineData("env PGPASSWORD=x psql", "psql")]
    [InlineData("timeout 5 redis-cli ping", "redis-cli")]
    [InlineData("/opt/kafka/bin/kafka-topics.sh --list", "kafka-topics")]
    public void The_first_program_is_found_behind_wrappers(string command, string programs) =>
        Assert.Equal(programs, Programs(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("psql -h postgres", "psql")]
    [InlineData("until pg_isready -h postgres; do sleep 1; done; exec postgres -c x=y", "pg_isready sleep postgres")]
    [InlineData("set -e\n# mysqld is started elsewhere\nmysqldump db | gzip > /backup/db.gz", "set mysqldump gzip")]
    [InlineData("while true; do sleep 3600; done", "true sleep")]
    [InlineData("PASS=$(cat /pass) && redis-cli -a \"$PASS\" ping", "cat redis-cli")]
    public void Every_program_of_a_script_is_found(string script, string programs) =>
        Assert.Equal(programs, Programs("/bin/bash", "-ec", script));

    [Fact]
    public void Options_alone_go_to_the_program_of_the_image() =>
        Assert.Empty(StartedPrograms.Of(new V1Container { Args = ["--save", "60"] }));

    [Fact]
    public void An_argument_without_command_may_be_a_program() =>
        Assert.Equal(["mongos"], StartedPrograms.Of(new V1Container { Args = ["mongos", "--configdb", "a"] }));

    [Fact]
    public void The_name_of_a_host_is_no_program()
    {
        SoftwareProduct redis = KnownSoftware.In(ImageReference.Parse("redis"))!;
        Assert.False(redis.KeepsStateIn(new V1Container { Command = ["redis-cli", "-h", "redis-server"] }));
    }

    [Fact]
    public void A_script_that_serves_after_asking_is_a_server()
    {
        SoftwareProduct postgres = KnownSoftware.In(ImageReference.Parse("postgres"))!;
        Assert.True(postgres.KeepsStateIn(new V1Container { Command = ["sh", "-c", "pg_isready; exec postgres"] }));
    }

    private static string Programs(params string[] command) =>
        string.Join(' ', StartedPrograms.Of(new V1Container { Command = command }));
}
