namespace KubeLint.Software;

/// <summary>
/// The message queues and logs, as in <see cref="DatabaseTable"/>.
/// </summary>
internal static class MessageQueueTable
{
    public static IReadOnlyList<SoftwareProduct> All { get; } =
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
}
