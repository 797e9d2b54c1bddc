namespace KubeLint.Software;

/// <summary>
/// The software that rules know. Images are the official ones, those of widely used packagers (Bitnami, Red Hat,
/// Percona) and well-known operators; ports and programs are those of each project's documentation.
/// </summary>
internal static class SoftwareTable
{
    private static readonly SoftwareProduct[] Databases =
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

    private static readonly SoftwareProduct[] MessageQueues =
    [
        new("Kafka", SoftwareKind.MessageQueue, "kafka", "kafka-native", "cp-kafka", "cp-server", "cp-enterprise-kafka",
            "k8skafka")
        {
            Ports = [9092],
            ServerPrograms = ["kafka-server-start"],
            ClientPrograms =
            [
                "kafka-topics", "kafka-console-consumer", "kafka-console-producer", "kafka-configs", "kafka-acls",
                "kafka-consumer-groups", "kafka-producer-perf-test", "kafka-consumer-perf-test", "connect-standalone",
                "connect-distributed", "kafka-mirror-maker", "kafka-broker-api-versions",
            ],
        },
        new("RabbitMQ", SoftwareKind.MessageQueue, "rabbitmq")
        {
            Ports = [5672, 5671, 25672],
            ServerPrograms = ["rabbitmq-server"],
            ClientPrograms = ["rabbitmqctl", "rabbitmqadmin", "rabbitmq-diagnostics"],
        },
        new("NATS", SoftwareKind.MessageQueue, "nats", "nats-streaming") { Ports = [4222, 6222] },
        new("ActiveMQ", SoftwareKind.MessageQueue, "activemq", "activemq-classic", "activemq-artemis", "artemis",
            "activemq-artemis-broker-kubernetes")
        {
            Ports = [61616, 61617],
        },
        new("Pulsar", SoftwareKind.MessageQueue, "apachepulsar/pulsar", "pulsar-all")
        {
            Ports = [6650, 6651], ClientPrograms = ["pulsar-admin", "pulsar-client", "pulsar-perf"],
        },
        new("Redpanda", SoftwareKind.MessageQueue, "redpandadata/redpanda", "vectorized/redpanda",
            "redpanda-data/redpanda")
        {
            Ports = [9092],
        },
        new("Mosquitto", SoftwareKind.MessageQueue, "eclipse-mosquitto", "mosquitto")
        {
            Ports = [1883, 8883], ServerPrograms = ["mosquitto"], ClientPrograms = ["mosquitto_pub", "mosquitto_sub"],
        },
        new("EMQX", SoftwareKind.MessageQueue, "emqx", "emqx-enterprise") { Ports = [1883, 8883] },
        new("RocketMQ", SoftwareKind.MessageQueue, "rocketmq") { Ports = [9876, 10911], ClientPrograms = ["mqadmin"] },
        new("IBM MQ", SoftwareKind.MessageQueue, "ibmcom/mq", "ibm-messaging/mq") { Ports = [1414] },
    ];

    private static readonly SoftwareProduct[] Stores =
    [
        new("Redis", SoftwareKind.Store, "redis", "redis-cluster", "redis-stack", "redis-stack-server")
        {
            Ports = [6379, 16379],
            VolatileArguments = ["--save", ""],
            ServerPrograms = ["redis-server"],
            ClientPrograms = ["redis-cli", "redis-benchmark"],
        },
        new("Valkey", SoftwareKind.Store, "valkey", "valkey-cluster")
        {
            Ports = [6379],
            VolatileArguments = ["--save", ""],
            ServerPrograms = ["valkey-server"],
            ClientPrograms = ["valkey-cli", "valkey-benchmark"],
        },
        new("KeyDB", SoftwareKind.Store, "keydb")
        {
            Ports = [6379],
            VolatileArguments = ["--save", ""],
            ServerPrograms = ["keydb-server"],
            ClientPrograms = ["keydb-cli"],
        },
        new("Dragonfly", SoftwareKind.Store, "dragonflydb/dragonfly") { Ports = [6379] },
        new("etcd", SoftwareKind.Store, "etcd")
        {
            Ports = [2379, 2380], ServerPrograms = ["etcd"], ClientPrograms = ["etcdctl", "etcdutl"],
        },
        new("ZooKeeper", SoftwareKind.Store, "zookeeper", "cp-zookeeper", "kubernetes-zookeeper")
        {
            Ports = [2181, 2888, 3888],
            ServerPrograms = ["zkServer", "zookeeper-server-start", "start-zookeeper"],
            ClientPrograms = ["zkCli", "zookeeper-shell"],
        },
        new("Consul", SoftwareKind.Store, "consul", "consul-enterprise") { Ports = [8300, 8301] },
        new("MinIO", SoftwareKind.Store, "minio") { ClientPrograms = ["mc"] },
        new("Hazelcast", SoftwareKind.Store, "hazelcast", "hazelcast-enterprise", "hazelcast-kubernetes")
        {
            Ports = [5701],
        },
        new("Ignite", SoftwareKind.Store, "apacheignite/ignite") { Ports = [10800, 47100, 47500] },
    ];

    private static readonly SoftwareProduct[] NodeAgents =
    [
        new("Fluentd", SoftwareKind.NodeAgent, "fluentd", "fluentd-kubernetes-daemonset", "fluentd-elasticsearch",
            "fluentd-gcp"),
        new("Fluent Bit", SoftwareKind.NodeAgent, "fluent-bit", "aws-for-fluent-bit", "fluent-bit-plugin-loki"),
        new("Filebeat", SoftwareKind.NodeAgent, "filebeat"),
        new("Metricbeat", SoftwareKind.NodeAgent, "metricbeat"),
        new("Elastic Agent", SoftwareKind.NodeAgent, "elastic-agent"),
        new("Promtail", SoftwareKind.NodeAgent, "promtail"),
        new("Vector", SoftwareKind.NodeAgent, "timberio/vector"),
        new("node-exporter", SoftwareKind.NodeAgent, "node-exporter", "windows-exporter"),
        new("cAdvisor", SoftwareKind.NodeAgent, "cadvisor"),
        new("node-problem-detector", SoftwareKind.NodeAgent, "node-problem-detector"),
        new("Datadog Agent", SoftwareKind.NodeAgent, "datadog/agent", "datadoghq/agent", "datadog/docker-dd-agent"),
        new("New Relic infrastructure agent", SoftwareKind.NodeAgent, "newrelic/infrastructure", "infrastructure-k8s"),
        new("Dynatrace OneAgent", SoftwareKind.NodeAgent, "dynatrace/oneagent", "dynatrace-oneagent"),
        new("Sysdig agent", SoftwareKind.NodeAgent, "sysdig/agent", "sysdig/agent-slim"),
        new("Instana agent", SoftwareKind.NodeAgent, "instana/agent"),
        new("CloudWatch agent", SoftwareKind.NodeAgent, "cloudwatch-agent"),
        new("Falco", SoftwareKind.NodeAgent, "falco", "falco-no-driver"),
        new("kube-proxy", SoftwareKind.NodeAgent, "kube-proxy"),
        new("Calico", SoftwareKind.NodeAgent, "calico/node", "mirrored-calico-node"),
        new("Flannel", SoftwareKind.NodeAgent, "flannel", "mirrored-flannelcni-flannel", "mirrored-flannel-io-flannel"),
        new("Weave Net", SoftwareKind.NodeAgent, "weave-kube", "weave-npc"),
        new("Amazon VPC CNI", SoftwareKind.NodeAgent, "amazon-k8s-cni"),
        new("kube-router", SoftwareKind.NodeAgent, "kube-router"),
        new("Multus", SoftwareKind.NodeAgent, "multus-cni"),
        new("MetalLB speaker", SoftwareKind.NodeAgent, "metallb/speaker", "metallb-speaker"),
        new("NodeLocal DNSCache", SoftwareKind.NodeAgent, "k8s-dns-node-cache"),
        new("CSI node driver registrar", SoftwareKind.NodeAgent, "csi-node-driver-registrar"),
        new("Longhorn manager", SoftwareKind.NodeAgent, "longhorn-manager"),
        new("NVIDIA device plugin", SoftwareKind.NodeAgent, "nvidia/k8s-device-plugin", "nvidia-gpu-device-plugin"),
        new("kured", SoftwareKind.NodeAgent, "kured"),
    ];

    private static readonly SoftwareProduct[] MigrationTools =
    [
        new("Flyway", SoftwareKind.MigrationTool, "flyway"),
        new("Liquibase", SoftwareKind.MigrationTool, "liquibase"),
        new("golang-migrate", SoftwareKind.MigrationTool, "migrate/migrate"),
        new("dbmate", SoftwareKind.MigrationTool, "dbmate"),
        new("Atlas", SoftwareKind.MigrationTool, "arigaio/atlas"),
        new("goose", SoftwareKind.MigrationTool, "goose"),
        new("Sqitch", SoftwareKind.MigrationTool, "sqitch"),
    ];

    private static readonly SoftwareProduct[] Servers =
    [
        new("nginx", SoftwareKind.Server, "nginx", "nginx-unprivileged", "nginx-slim", "openresty"),
        new("Apache HTTP Server", SoftwareKind.Server, "httpd", "bitnami/apache"),
        new("Caddy", SoftwareKind.Server, "caddy"),
        new("Tomcat", SoftwareKind.Server, "tomcat", "tomee"),
        new("Jetty", SoftwareKind.Server, "jetty"),
        new("WildFly", SoftwareKind.Server, "wildfly"),
        new("HAProxy", SoftwareKind.Server, "haproxy"),
        new("Envoy", SoftwareKind.Server, "envoy"),
        new("Varnish", SoftwareKind.Server, "varnish"),
        new("Grafana", SoftwareKind.Server, "grafana"),
        new("Prometheus", SoftwareKind.Server, "prom/prometheus", "prometheus/prometheus", "bitnami/prometheus"),
        new("Jenkins", SoftwareKind.Server, "jenkins/jenkins", "bitnami/jenkins"),
        new("Keycloak", SoftwareKind.Server, "keycloak"),
        new("WordPress", SoftwareKind.Server, "wordpress", "wordpress-nginx"),
        new("Ghost", SoftwareKind.Server, "ghost"),
        new("Gitea", SoftwareKind.Server, "gitea"),
        new("SonarQube", SoftwareKind.Server, "sonarqube"),
        new("Nexus", SoftwareKind.Server, "sonatype/nexus", "nexus3"),
        new("Docker registry", SoftwareKind.Server, "registry"),
        new("CoreDNS", SoftwareKind.Server, "coredns"),

        // A cache that writes nothing to disk and starts empty by design keeps no state.
        new("Memcached", SoftwareKind.Server, "memcached") { Ports = [11211] },
    ];

    public static IReadOnlyList<SoftwareProduct> All { get; } =
    [
        .. Databases, .. MessageQueues, .. Stores, .. NodeAgents, .. IngressControllerTable.All, .. MigrationTools,
        .. Servers,
    ];
}
