namespace KubeLint.Software;

/// <summary>
/// The Ingress controllers that the Kubernetes documentation lists ("Ingress Controllers") and a few more. Classes and
/// controller names are those of each project's own installation manifests or chart.
/// </summary>
internal static class IngressControllerTable
{
    public static IReadOnlyList<IngressControllerProduct> All { get; } =
    [
        new("ingress-nginx", "ingress-nginx/controller", "ingress-nginx/controller-chroot", "nginx-ingress-controller",
            "nginx-ingress-controller-chroot", "mirrored-ingress-nginx-controller")
        {
            Classes = ["nginx", "public"],
            Controllers = ["k8s.io/ingress-nginx", "k8s.io/internal-ingress-nginx"],
        },
        new("NGINX Ingress Controller", "nginx-ingress", "nginx-plus-ingress")
        {
            Classes = ["nginx"], Controllers = ["nginx.org/ingress-controller"],
        },
        new("Traefik", "traefik", "mirrored-library-traefik", "traefik-hub")
        {
            Classes = ["traefik"], Controllers = ["traefik.io/ingress-controller"], ServesUnclassed = true,
        },
        new("HAProxy Kubernetes Ingress Controller", "haproxytech/kubernetes-ingress",
            "haproxy-alpine/kubernetes-ingress", "hapee-ingress")
        {
            Classes = ["haproxy"], Controllers = ["haproxy.org/ingress-controller"],
        },
        new("HAProxy Ingress", "haproxy-ingress", "haproxy-ingress-controller")
        {
            Classes = ["haproxy"], Controllers = ["haproxy-ingress.github.io/controller"],
        },
        new("Kong", "kong/kubernetes-ingress-controller", "kong-ingress-controller", "kong/nightly-ingress-controller")
        {
            Classes = ["kong"], Controllers = ["ingress-controllers.konghq.com/kong"],
        },
        new("Istio", "istio/pilot", "istio-release/pilot", "istio-testing/pilot", "asm/pilot")
        {
            Classes = ["istio"], Controllers = ["istio.io/ingress-controller"],
        },
        new("Emissary-ingress", "emissary", "ambassador", "datawire/aes")
        {
            Classes = ["ambassador"], Controllers = ["getambassador.io/ingress-controller"],
        },
        new("AWS Load Balancer Controller", "aws-alb-ingress-controller", "aws-load-balancer-controller",
            "alb-ingress-controller")
        {
            Classes = ["alb"],
            Controllers = ["ingress.k8s.aws/alb", "eks.amazonaws.com/alb"],
            Annotations = ["alb.ingress.kubernetes.io/"],
            PodAddressing = new PodAddressing("alb.ingress.kubernetes.io/target-type", "ip"),
        },
        new("GKE Ingress", "ingress-gce-glbc", "glbc")
        {
            Classes = ["gce", "gce-internal"],
            BuiltInto = "GKE",
            ServesUnclassed = true,
            Annotations =
            [
                "networking.gke.io/", "cloud.google.com/", "ingress.gcp.kubernetes.io/",
                "kubernetes.io/ingress.global-static-ip-name", "kubernetes.io/ingress.regional-static-ip-name",
                "kubernetes.io/ingress.allow-http",
            ],
            PodAddressing = new PodAddressing("cloud.google.com/neg", """{"ingress": true}"""),
        },
        new("Application Gateway Ingress Controller", "azure-application-gateway/kubernetes-ingress")
        {
            Classes = ["azure-application-gateway", "azure/application-gateway"],
            Controllers = ["azure/application-gateway"],
        },
        new("Azure Application Gateway for Containers", "application-lb/images/alb-controller")
        {
            Classes = ["azure-alb-external"], Controllers = ["alb.networking.azure.io/alb-controller"],
        },
        new("AKS application routing", "aks-app-routing-operator")
        {
            Classes = ["webapprouting.kubernetes.azure.com"],
            Controllers = ["webapprouting.kubernetes.azure.com/nginx"],
        },
        new("OpenShift router", "origin-haproxy-router", "ose-haproxy-router")
        {
            Classes = ["openshift-default"], Controllers = ["openshift.io/ingress-to-route"],
        },
        new("Contour", "contour")
        {
            Classes = ["contour"], Controllers = ["projectcontour.io"], ServesUnclassed = true,
        },
        new("Cilium", "cilium", "cilium/operator-generic", "cilium/operator")
        {
            Classes = ["cilium"], Controllers = ["cilium.io/ingress-controller"],
        },
        new("Skipper", "zalando/skipper", "pathfinder/skipper", "teapot/skipper", "skipper-ingress")
        {
            Classes = ["skipper"],
        },
        new("Apache APISIX", "apisix-ingress-controller", "apisix-ingress")
        {
            Classes = ["apisix"], Controllers = ["apisix.apache.org"],
        },
        new("Gloo", "solo-io/gloo", "soloio/gloo", "solo-io/ingress", "soloio/ingress") { Classes = ["gloo"] },
        new("NetScaler", "citrix-k8s-ingress-controller", "netscaler-k8s-ingress-controller")
        {
            Classes = ["citrix", "netscaler"], Controllers = ["citrix.com/ingress-controller"],
        },
        new("F5 Container Ingress Services", "k8s-bigip-ctlr", "cntr-ingress-svcs")
        {
            Classes = ["f5"], Controllers = ["f5.com/cntr-ingress-svcs"],
        },
        new("ngrok", "ngrok/kubernetes-ingress-controller", "ngrok-operator")
        {
            Classes = ["ngrok"], Controllers = ["k8s.ngrok.com/ingress-controller"],
        },
        new("Tailscale", "tailscale/k8s-operator")
        {
            Classes = ["tailscale"], Controllers = ["tailscale.com/ts-ingress"],
        },
        new("Cloudflare Tunnel", "cloudflare-tunnel-ingress-controller")
        {
            Classes = ["cloudflare-tunnel"], Controllers = ["strrl.dev/cloudflare-tunnel-ingress-controller"],
        },
        new("Pomerium", "pomerium/ingress-controller")
        {
            Classes = ["pomerium"], Controllers = ["pomerium.io/ingress-controller"],
        },
        new("Higress", "higress")
        {
            Classes = ["higress"], Controllers = ["higress.io/higress-controller"],
        },
        new("BFE", "bfe-ingress-controller")
        {
            Classes = ["bfe"], Controllers = ["bfe-networks.com/ingress-controller"],
        },
        new("Avi Kubernetes Operator", "avi-ako", "ako")
        {
            Classes = ["avi-lb"], Controllers = ["ako.vmware.com/avi-lb"],
        },
        new("Voyager", "appscode/voyager", "voyagermesh/voyager") { Classes = ["voyager"] },
        new("Tyk", "tyk-operator") { Classes = ["tyk"] },
    ];
}
