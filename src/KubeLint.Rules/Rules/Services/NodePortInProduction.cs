using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Routes;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Services;

/// <summary>A Service of type NodePort where it serves, or may serve, production.</summary>
[Rule("KL3001", "nodeport-in-production", RuleFamily.Services, Severity.Warning,
    Summary = "A Service of type NodePort that serves, or may serve, production.",
    Guide = "Services",
    Equivalents =
    [
        "datree:SERVICE_INCORRECT_TYPE_VALUE_NODEPORT", "gatekeeper:k8sblocknodeport", "kics:845acfbe",
        "kube-linter:exposed-services", "kube-score:service-type", "kyverno:restrict-nodeport", "monokle:KBP114",
        "popeye:POP-1104", "terrascan:AC_K8S_0111",
    ])]
internal sealed class NodePortInProduction : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        Lazy<ILookup<Manifest, Manifest>> ingresses = new(() => IngressesByService(bundle));
        foreach (Manifest<V1Service> service in bundle.All<V1Service>())
        {
            if (service.Model.Spec is { Type: "NodePort" }
                && context.EnvironmentOf(service) is { MayBeProduction: true } environment)
            {
                Report(service, environment, NodePortUse.Of(service, ingresses.Value[service], bundle), context);
            }
        }
    }

    private static void Report(
        Manifest<V1Service> service, DetectedEnvironment environment, NodePortUse? use, RuleContext context)
    {
        Severity severity = (use, environment.IsProduction) switch
        {
            ({ IsNeeded: true }, true) => Severity.Warning,
            ({ IsNeeded: true }, false) => Severity.Info,
            (_, true) => Severity.Error,
            _ => Severity.Warning,
        };
        string why = use?.Reason ?? "who reaches any node reaches the Service past the load balancer and its TLS";
        context.Report(
                service.At(service.Model.Spec!, nameof(V1ServiceSpec.Type)),
                $"{service.DisplayName} opens a port on every node",
                $"{why}; {environment.Reason}",
                use?.Advice ?? "use `ClusterIP` behind an Ingress or Gateway, or `LoadBalancer`")
            .WithSeverity(severity);
    }

    private static ILookup<Manifest, Manifest> IngressesByService(Bundle bundle) => ServiceBackends.Ingresses(bundle)
        .SelectMany(ingress => ServicesBehind(ingress, bundle), ValueTuple.Create)
        .ToLookup(pair => pair.Item2, pair => pair.Item1);

    private static IEnumerable<Manifest> ServicesBehind(Manifest ingress, Bundle bundle)
    {
        IEnumerable<Manifest> named = bundle.BackendsOf(ingress)
            .Select(backend => backend.Name)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => bundle.FindFrom(ingress, "Service", name));
        return bundle.HasActions(ingress)
            ? named.Concat(bundle.All<V1Service>().Where(
                service => AppliedTogether.Are(ingress, service, bundle.Kustomizations)))
            : named;
    }
}
