namespace KubeLint.Software;

/// <summary>
/// What serves another container of its pod and is not what the pod is for. Images are those of each project's own
/// manifests, injector or chart.
/// </summary>
internal static class SidecarTable
{
    public static IReadOnlyList<SoftwareProduct> All { get; } =
    [
        new("Cloud SQL Auth Proxy", SoftwareKind.Sidecar, "cloudsql-docker/gce-proxy", "cloud-sql-proxy"),
        new("Istio's proxy", SoftwareKind.Sidecar, "proxyv2"),
        new("Linkerd's proxy", SoftwareKind.Sidecar, "linkerd/proxy", "linkerd-io/proxy"),
        new("Dapr", SoftwareKind.Sidecar, "daprd"),
        new("OAuth2 Proxy", SoftwareKind.Sidecar, "oauth2-proxy"),
        new("kube-rbac-proxy", SoftwareKind.Sidecar, "kube-rbac-proxy"),
        new("config reloader", SoftwareKind.Sidecar, "configmap-reload", "prometheus-config-reloader"),
        new("k8s-sidecar", SoftwareKind.Sidecar, "kiwigrid/k8s-sidecar"),
        new("git-sync", SoftwareKind.Sidecar, "git-sync"),
        new("AWS X-Ray daemon", SoftwareKind.Sidecar, "aws-xray-daemon"),
    ];
}
