namespace KubeLint.Software;

/// <summary>
/// The caches, key-value stores, coordination services and object stores, as in <see cref="DatabaseTable"/>.
/// </summary>
internal static class StoreTable
{
    public static IReadOnlyList<SoftwareProduct> All { get; } =
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
}
