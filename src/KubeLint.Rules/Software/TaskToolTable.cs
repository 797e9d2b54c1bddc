namespace KubeLint.Software;

/// <summary>
/// The tools that do a piece of work and end: those that bring the schema of a database up to date, and those that
/// dump, copy or deploy. Images, programs and commands are those of each project's documentation.
/// </summary>
internal static class TaskToolTable
{
    private static readonly SoftwareProduct[] MigrationTools =
    [
        Migration("Flyway", new("flyway", "migrate", "repair", "validate", "baseline", "clean", "info"), "flyway"),
        Migration(
            "Liquibase",
            new("liquibase", "update", "update-count", "update-to-tag", "rollback", "validate", "changelog-sync"),
            "liquibase"),
        Migration("golang-migrate", new("migrate", "up", "down", "goto", "force"), "migrate/migrate"),
        Migration("dbmate", new("dbmate", "up", "migrate"), "dbmate"),
        Migration("Atlas", new("atlas", "migrate apply", "schema apply"), "arigaio/atlas"),
        Migration("goose", new("goose", "up", "up-to", "up-by-one", "down", "redo", "reset"), "goose"),
        Migration("Sqitch", new("sqitch", "deploy", "revert"), "sqitch"),
        Migration("Alembic", new("alembic", "upgrade", "downgrade", "stamp")),
        Migration("Flask-Migrate", new("flask", "db upgrade")),
        Migration("Aerich", new("aerich", "upgrade")),
        new("Django", SoftwareKind.MigrationTool)
        {
            Tasks = [Django("manage.py"), Django("django-admin")],
        },
        new("Rails", SoftwareKind.MigrationTool) { Tasks = [Rails("rails"), Rails("rake")] },
        Migration("Prisma", new("prisma", "migrate deploy", "migrate reset", "db push", "db seed")),
        Migration("Knex", new("knex", "migrate:latest", "migrate:up", "seed:run")),
        new("Sequelize", SoftwareKind.MigrationTool)
        {
            Tasks = [Sequelize("sequelize"), Sequelize("sequelize-cli")],
        },
        Migration("TypeORM", new("typeorm", "migration:run", "schema:sync")),
        Migration("Drizzle", new("drizzle-kit", "migrate", "push")),
        Migration("node-pg-migrate", new("node-pg-migrate", "up")),
        Migration("db-migrate", new("db-migrate", "up")),
        Migration("Laravel", new("artisan", "migrate", "migrate:fresh", "db:seed")),
        Migration("Doctrine", new("console", "doctrine:migrations:migrate", "doctrine:schema:update")),
        Migration("Phinx", new("phinx", "migrate", "seed:run")),
        new("Entity Framework", SoftwareKind.MigrationTool)
        {
            Tasks = [new("ef", "database update"), new("dotnet-ef", "database update")],
        },
        Migration("Ecto", new("mix", "ecto.migrate", "ecto.setup", "ecto.create")),
        Migration("Diesel", new("diesel", "migration run", "database setup")),
        Migration("SQLx", new("sqlx", "migrate run")),
    ];

    private static readonly SoftwareProduct[] BatchTools =
    [
        Batch("PostgreSQL's dump", new("pg_dump"), new("pg_dumpall"), new("pg_restore")),
        Batch("MySQL's dump", new("mysqldump"), new("mariadb-dump"), new("mysqlpump")),
        Batch("MongoDB's dump", new("mongodump"), new("mongorestore"), new("mongoexport"), new("mongoimport")),
        Batch("restic", new TaskCommand("restic", "backup", "forget", "prune", "check", "restore")),
        Batch("BorgBackup", new("borg", "create", "prune"), new("borgmatic", "create", "prune")),
        Batch("the AWS CLI", new TaskCommand("aws", "s3 sync", "s3 cp", "s3 mv", "s3 rm")),
        Batch("gsutil", new TaskCommand("gsutil", "cp", "rsync", "mv", "rm")),
        Batch("rclone", new TaskCommand("rclone", "sync", "copy", "move")),
        Batch("Terraform", new TaskCommand("terraform", "apply", "destroy"), new("tofu", "apply", "destroy")),
        Batch("kubectl", new TaskCommand("kubectl", "apply", "create", "delete", "patch", "rollout", "wait")),
        Batch("Helm", new TaskCommand("helm", "install", "upgrade", "uninstall")),
        Batch("curator", new TaskCommand("curator")),
    ];

    public static IReadOnlyList<SoftwareProduct> All { get; } = [.. MigrationTools, .. BatchTools];

    private static SoftwareProduct Migration(string name, TaskCommand task, params string[] images) =>
        new(name, SoftwareKind.MigrationTool, images) { Tasks = [task] };

    private static SoftwareProduct Batch(string name, params TaskCommand[] tasks) =>
        new(name, SoftwareKind.BatchTool) { Tasks = tasks };

    private static TaskCommand Django(string program) =>
        new(program, "migrate", "loaddata", "collectstatic", "createsuperuser", "flush");

    private static TaskCommand Rails(string program) => new(
        program, "db:migrate", "db:seed", "db:setup", "db:prepare", "db:create", "db:schema:load", "db:reset");

    private static TaskCommand Sequelize(string program) => new(program, "db:migrate", "db:seed:all");
}
