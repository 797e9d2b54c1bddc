namespace KubeLint.Software;

/// <summary>
/// The web, proxy and application servers, as in <see cref="DatabaseTable"/>.
/// </summary>
internal static class ServerTable
{
    public static IReadOnlyList<SoftwareProduct> All { get; } =
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
}
