using KubeLint.Manifests;
using KubeLint.Software;
using Xunit;

namespace KubeLint.Rules.Tests.Software;

public sealed class KnownSoftwareTests
{
    [Theory]
    [InlineData("postgres", "PostgreSQL")]
    [InlineData("postgres:16-alpine", "PostgreSQL")]
    [InlineData("docker.io/bitnami/postgresql-repmgr:14@sha256:0123", "PostgreSQL")]
    [InlineData("registry.redhat.io/rhel8/postgresql-12-rhel8", "PostgreSQL")]
    [InlineData("registry.opensource.zalan.do/acid/spilo-15:3.0-p1", "PostgreSQL")]
    [InlineData("postgis/postgis:16-3.4", "PostgreSQL")]
    [InlineData("centos/mysql-57-centos7", "MySQL")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "Microsoft SQL Server")]
    [InlineData("localhost:5000/redis", "Redis")]
    [InlineData("arm64v8/redis-alpine", "Redis")]
    [InlineData("docker.elastic.co/elasticsearch/elasticsearch-oss:7.10.2", "Elasticsearch")]
    [InlineData("registry.k8s.io/ingress-nginx/controller:v1.11.1", "ingress-nginx")]
    [InlineData("grafana/fluent-bit-plugin-loki:main", "Fluent Bit")]
    [InlineData("registry.k8s.io/nginx-slim:0.27", "nginx")]
    [InlineData("otel/opentelemetry-collector-contrib:0.108.0", "OpenTelemetry Collector")]
    [InlineData("docker.io/grafana/alloy:v1.3.1", "Grafana Alloy")]
    [InlineData("gcr.io/cloudsql-docker/gce-proxy:1.33", "Cloud SQL Auth Proxy")]
    [InlineData("flyway/flyway:10-alpine", "Flyway")]
    public void An_image_is_known_by_whole_parts_of_its_repository(string image, string product) =>
        Assert.Equal(product, KnownSoftware.In(ImageReference.Parse(image))?.Name);

    [Theory]
    [InlineData("team/my-postgres-exporter")]
    [InlineData("prometheuscommunity/postgres-exporter")]
    [InlineData("oliver006/redis_exporter")]
    [InlineData("mysql/mysql-router")]
    [InlineData("example.com/mongo-express")]
    [InlineData("postgres/backup")]
    [InlineData("team/server")]
    [InlineData("team/controller:v1")]
    [InlineData("example.com/kubernetes-ingress")]
    [InlineData("strimzi/kafka-bridge")]
    [InlineData("datadog/cluster-agent:7.56")]
    [InlineData("team/agent:1.0")]
    [InlineData("team/migrate:1.0")]
    [InlineData("team/driver:1.0")]
    [InlineData("grafana/alloy-operator")]
    [InlineData("123")]
    [InlineData("team/v2-alpine")]
    public void An_image_that_only_holds_the_word_is_not_known(string image) =>
        Assert.Null(KnownSoftware.In(ImageReference.Parse(image)));

    [Fact]
    public void No_image_is_listed_for_two_products()
    {
        string[] images = [.. KnownSoftware.All.SelectMany(product => product.Images)];
        Assert.Equal(images.Distinct(StringComparer.Ordinal), images);
    }

    [Fact]
    public void Every_listed_image_is_known_as_the_product_that_lists_it() =>
        Assert.All(
            KnownSoftware.All.SelectMany(product => product.Images.Select(image => (image, product))),
            pair => Assert.Same(pair.product, KnownSoftware.In(ImageReference.Parse($"example.com/{pair.image}:1"))));

    [Fact]
    public void A_program_either_serves_or_keeps_no_data() =>
        Assert.All(
            KnownSoftware.All,
            product => Assert.Empty(product.ServerPrograms.Intersect(product.ClientPrograms, StringComparer.Ordinal)));

    [Theory]
    [InlineData(5432, "PostgreSQL")]
    [InlineData(3306, "MySQL")]
    [InlineData(6379, "Redis")]
    [InlineData(27017, "MongoDB")]
    [InlineData(5672, "RabbitMQ")]
    [InlineData(9092, "Kafka")]
    public void The_home_port_of_a_protocol_is_known(int port, string product) =>
        Assert.Equal(product, KnownSoftware.OnPort(port)?.Name);

    [Theory]
    [InlineData(80)]
    [InlineData(443)]
    [InlineData(8080)]
    [InlineData(9000)]
    [InlineData(9093)]
    [InlineData(9200)]
    public void A_port_of_HTTP_belongs_to_no_other_protocol(int port) => Assert.Null(KnownSoftware.OnPort(port));

    [Theory]
    [InlineData("haproxy.org/ingress-controller", true)]
    [InlineData("haproxy.org/ingress-controller/public", true)]
    [InlineData("haproxy.org/ingress-controllers", false)]
    [InlineData("k8s.io/ingress-nginx", false)]
    public void A_controller_answers_to_its_name_with_or_without_an_installation(string controller, bool answers)
    {
        IngressControllerProduct product = KnownSoftware.IngressControllers.Single(
            candidate => candidate.Name == "HAProxy Kubernetes Ingress Controller");
        Assert.Equal(answers, product.Handles(controller));
    }

    [Fact]
    public void Only_the_classes_of_GKE_are_built_in() =>
        Assert.Equal(
            ["gce", "gce-internal"],
            KnownSoftware.IngressControllers
                .Where(product => product.BuiltInto is not null)
                .SelectMany(product => product.Classes));
}
