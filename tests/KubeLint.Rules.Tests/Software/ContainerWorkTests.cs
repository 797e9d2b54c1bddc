using k8s.Models;
using KubeLint.Software;
using Xunit;

namespace KubeLint.Rules.Tests.Software;

public sealed class ContainerWorkTests
{
    [Theory]
    [InlineData("alembic upgrade head", "Alembic")]
    [InlineData("python -m alembic upgrade head", "Alembic")]
    [InlineData("/app/venv/bin/python manage.py migrate --noinput", "Django")]
    [InlineData("bundle exec rake db:migrate", "Rails")]
    [InlineData("./bin/rails db:migrate", "Rails")]
    [InlineData("npx prisma migrate deploy", "Prisma")]
    [InlineData("node ./node_modules/.bin/knex migrate:latest", "Knex")]
    [InlineData("goose -dir /migrations postgres $(DSN) up", "goose")]
    [InlineData("migrate -path /migrations -database $(DSN) up", "golang-migrate")]
    [InlineData("php artisan migrate --force", "Laravel")]
    [InlineData("dotnet ef database update", "Entity Framework")]
    [InlineData("tini -- flyway -url=jdbc:x migrate", "Flyway")]
    [InlineData("pg_dump -h db shop", "PostgreSQL's dump")]
    public void A_tool_that_is_told_to_work_is_known(string command, string tool) =>
        Assert.Equal(tool, ContainerWork.TaskOf(Container("", command.Split(' ')))?.Tool.Name);

    [Theory]
    [InlineData("alembic current")]
    [InlineData("python manage.py runserver")]
    [InlineData("rails server")]
    [InlineData("rake db:migrate:status")]
    [InlineData("prisma studio")]
    [InlineData("migrate")]
    [InlineData("npm run migrate")]
    [InlineData("my-alembic upgrade")]
    [InlineData("echo alembic upgrade head")]
    public void A_word_alone_is_no_task(string command) =>
        Assert.Null(ContainerWork.TaskOf(Container("", command.Split(' '))));

    [Theory]
    [InlineData("flyway/flyway:10", "migrate", "Flyway")]
    [InlineData("docker.io/migrate/migrate:v4", "-path /m -database x up", "golang-migrate")]
    [InlineData("liquibase", "", "Liquibase")]
    public void Arguments_go_to_the_tool_of_the_image(string image, string arguments, string tool)
    {
        V1Container container = new()
        {
            Image = image,
            Args = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
        Assert.Equal(tool, ContainerWork.TaskOf(container)?.Tool.Name);
    }

    [Theory]
    [InlineData("rake db:migrate && exec puma")]
    [InlineData("rake db:migrate; sleep infinity")]
    [InlineData("rake db:migrate\ntail -f /dev/null")]
    [InlineData("./serve & rake db:migrate")]
    public void What_goes_on_beside_a_task_keeps_it_from_being_one(string script) =>
        Assert.Null(ContainerWork.TaskOf(Container("", "sh", "-c", script)));

    [Theory]
    [InlineData("crond -f", "crond")]
    [InlineData("/usr/local/bin/supercronic /etc/crontab", "supercronic")]
    [InlineData("cron-service -f", null)]
    public void A_cron_daemon_is_known(string command, string? daemon) =>
        Assert.Equal(daemon, ContainerWork.CronDaemonOf(Container("", command.Split(' '))));

    [Theory]
    [InlineData("while true; do x; sleep 60; done", 60)]
    [InlineData("while :; do\n  x\n  sleep 2h\ndone", 7200)]
    [InlineData("while [ 1 ]; do sleep 5; x; sleep 90s; done", 90)]
    [InlineData("until false; do x; sleep $N; done", null)]
    public void An_endless_loop_is_known_with_its_longest_wait(string script, int? seconds)
    {
        ShellLoop? loop = ShellLoop.In(Container("", "bash", "-c", script));
        Assert.NotNull(loop);
        Assert.Equal(seconds, (int?)loop.Pause?.TotalSeconds);
    }

    [Theory]
    [InlineData("for i in 1 2; do x; sleep 60; done")]
    [InlineData("while [ -z \"$X\" ]; do sleep 60; done")]
    [InlineData("while true; do x; done")]
    [InlineData("sleep 60; echo while true")]
    public void What_ends_or_never_waits_is_no_such_loop(string script) =>
        Assert.Null(ShellLoop.In(Container("", "sh", "-c", script)));

    private static V1Container Container(string image, params string[] command) =>
        new() { Image = image, Command = command };
}
