using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Ingress;

/// <summary>Tells whether the TLS of an Ingress is set up in another way than by <c>spec.tls</c>.</summary>
internal static class TlsElsewhere
{
    /// <summary>Annotations that name a certificate, or whose value turns TLS on.</summary>
    private static readonly string[] Annotations =
    [
        "alb.ingress.kubernetes.io/certificate-arn", "networking.gke.io/managed-certificates",
        "networking.gke.io/v1beta1.FrontendConfig", "ingress.gcp.kubernetes.io/pre-shared-cert",
        "appgw.ingress.kubernetes.io/appgw-ssl-certificate", "traefik.ingress.kubernetes.io/router.tls",
        "traefik.ingress.kubernetes.io/router.tls.certresolver", "route.openshift.io/termination",
        "nginx.ingress.kubernetes.io/ssl-passthrough", "haproxy.org/ssl-certificate",
        "haproxy.org/ssl-passthrough", "konghq.com/snis",
    ];

    /// <summary>Annotations by whose value TLS is on.</summary>
    private static readonly (string Name, string Part)[] Values =
    [
        ("alb.ingress.kubernetes.io/listen-ports", "HTTPS"),
        ("traefik.ingress.kubernetes.io/router.entrypoints", "secure"),
        ("external-dns.alpha.kubernetes.io/cloudflare-proxied", "true"),
    ];

    /// <summary>Classes of services that end TLS before the cluster.</summary>
    private static readonly string[] Classes = ["cloudflare-tunnel", "ngrok", "tailscale"];

    /// <summary>Tells it of an Ingress.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <returns>True if an annotation or the class says so.</returns>
    public static bool IsSetUpFor(Manifest ingress) =>
        (IngressController.NamedClass(ingress) is { } name && Classes.Contains(name, StringComparer.Ordinal))
        || (ingress.NodeAt("metadata", "annotations") is YamlMapping annotations
            && annotations.EffectiveEntries().Any(SaysSo));

    private static bool SaysSo(YamlEntry entry)
    {
        string value = (entry.Value.Resolved as YamlScalar)?.Value ?? "";
        return (Annotations.Contains(entry.Name, StringComparer.Ordinal) && value is not ("" or "false"))
            || Array.Exists(Values, each => each.Name == entry.Name
                && value.Contains(each.Part, StringComparison.OrdinalIgnoreCase));
    }
}
