namespace KubeLint.Software;

/// <summary>
/// The databases. Images are the official ones, those of widely used packagers (Bitnami, Red Hat, Percona) and of
/// well-known operators; ports and programs are those of each project's documentation.
/// </summary>
internal static class DatabaseTable
{
    public static IReadOnlyList<SoftwareProduct> All { get; } =
    [
        new("PostgreSQL", SoftwareKind.Database, "postgres", "postgresql", "postgresql-repmgr", "postgis",
            "timescaledb", "timescaledb-ha", "spilo", "crunchy-postgres", "crunchy-postgres-gis", "pgvector",
            "enterprise-postgresql", "percona-distribution-postgresql", "citusdata/citus")
        {
            Ports = [5432],
            ServerPrograms = ["postgres", "postmaster", "pg_ctl", "patroni"],
            ClientPrograms =
            [
                "psql", "pg_dump", "pg_dumpall", "pg_restore", "pg_isready", "pg_basebackup", "pgbench", "createdb",
                "dropdb", "vacuumdb", "pg_receivewal",
            ],
        },
        new("MySQL", SoftwareKind.Database, "mysql", "mysql-server", "mysql/mysql-cluster", "percona", "percona-server",
            "percona-xtradb-cluster", "community-server", "enterprise-server")
        {
            Ports = [3306, 33060],
            ServerPrograms = ["mysqld", "mysqld_safe", "mysqld_multi"],
            ClientPrograms =
            [
                "mysql", "mysqldump", "mysqladmin", "mysqlsh", "mysqlimport", "mysqlcheck", "mysqlslap", "mysqlbinlog",
            ],
        },
        new("MariaDB", SoftwareKind.Database, "mariadb", "mariadb-galera", "mariadb-server")
        {
            Ports = [3306],
            ServerPrograms = ["mariadbd", "mariadbd-safe", "mysqld", "mysqld_safe"],
            ClientPrograms =
            [
                "mariadb", "mariadb-dump", "mariadb-admin", "mariadb-backup", "mysql", "mysqldump", "mysqladmin",
                "mariabackup",
            ],
        },
        new("MongoDB", SoftwareKind.Database, "mongo", "mongodb", "mongodb-sharded", "mongodb-community-server",
            "mongodb-enterprise-server", "percona-server-mongodb")
        {
            Ports = [27017, 27018, 27019],
            ServerPrograms = ["mongod"],
            ClientPrograms =
            [
                "mongo", "mongosh", "mongos", "mongodump", "mongorestore", "mongoexport", "mongoimport", "mongostat",
                "mongotop",
            ],
        },
        new("Microsoft SQL Server", SoftwareKind.Database, "mssql/server", "mssql/rhel/server", "mssql-server-linux",
            "mssql-server", "azure-sql-edge")
        {
            Ports = [1433], ServerPrograms = ["sqlservr"], ClientPrograms = ["sqlcmd", "bcp"],
        },
        new("Oracle Database", SoftwareKind.Database, "database/enterprise", "database/free", "database/express",
            "oracle-xe", "oracle-free")
        {
            Ports = [1521], ClientPrograms = ["sqlplus", "expdp", "impdp", "rman"],
        },
        new("Db2", SoftwareKind.Database, "db2")
        {
            ClientPrograms = ["db2cli"],
        },
        new("CockroachDB", SoftwareKind.Database, "cockroach") { Ports = [26257] },
        new("Cassandra", SoftwareKind.Database, "cassandra", "dse-server", "cass-management-api")
        {
            Ports = [9042], ServerPrograms = ["cassandra"], ClientPrograms = ["cqlsh", "nodetool", "sstableloader"],
        },
        new("ScyllaDB", SoftwareKind.Database, "scylladb/scylla", "scylladb/scylla-enterprise")
        {
            Ports = [9042], ClientPrograms = ["cqlsh", "nodetool"],
        },
        new("ClickHouse", SoftwareKind.Database, "clickhouse", "clickhouse-server")
        {
            HttpPorts = [8123],
            ServerPrograms = ["clickhouse-server"], ClientPrograms = ["clickhouse-client", "clickhouse-local"],
        },
        new("InfluxDB", SoftwareKind.Database, "influxdb")
        {
            HttpPorts = [8086],
            ServerPrograms = ["influxd"], ClientPrograms = ["influx"],
        },
        new("Elasticsearch", SoftwareKind.Database, "elasticsearch") { Ports = [9300], HttpPorts = [9200] },
        new("OpenSearch", SoftwareKind.Database, "opensearchproject/opensearch", "bitnami/opensearch")
        {
            Ports = [9300], HttpPorts = [9200],
        },
        new("Solr", SoftwareKind.Database, "solr") { HttpPorts = [8983] },
        new("Neo4j", SoftwareKind.Database, "neo4j")
        {
            Ports = [7687],
            HttpPorts = [7474],
            ServerPrograms = ["neo4j"],
            ClientPrograms = ["cypher-shell", "neo4j-admin"],
        },
        new("CouchDB", SoftwareKind.Database, "couchdb") { HttpPorts = [5984] },
        new("Couchbase", SoftwareKind.Database, "couchbase", "couchbase/server") { Ports = [11210] },
        new("ArangoDB", SoftwareKind.Database, "arangodb")
        {
            HttpPorts = [8529],
            ServerPrograms = ["arangod"], ClientPrograms = ["arangosh", "arangodump", "arangorestore"],
        },
        new("RethinkDB", SoftwareKind.Database, "rethinkdb") { Ports = [28015] },
        new("TiDB's TiKV", SoftwareKind.Database, "tikv") { Ports = [20160] },
        new("YugabyteDB", SoftwareKind.Database, "yugabyte") { Ports = [5433], ClientPrograms = ["ysqlsh", "ycqlsh"] },
        new("Dgraph", SoftwareKind.Database, "dgraph/dgraph", "dgraph/standalone"),
        new("Weaviate", SoftwareKind.Database, "semitechnologies/weaviate"),
        new("Qdrant", SoftwareKind.Database, "qdrant") { HttpPorts = [6333] },
        new("Meilisearch", SoftwareKind.Database, "meilisearch") { HttpPorts = [7700] },
        new("Typesense", SoftwareKind.Database, "typesense"),
    ];
}
