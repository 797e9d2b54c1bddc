using k8s.Models;
using KubeLint.Bundles;
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
internal sealed class NodePortInProduction : ManifestRule<V1Service>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1Service> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { Type: "NodePort" } spec
            || context.EnvironmentOf(manifest) is not { MayBeProduction: true } environment)
        {
            return;
        }

        context.Report(
            manifest.At(spec, nameof(spec.Type)),
            $"{manifest.DisplayName} opens a port on every node",
            WhyHere(environment),
            "use `ClusterIP` behind an Ingress or Gateway, or `LoadBalancer`")
            .WithSeverity(environment.IsProduction ? Severity.Error : Severity.Warning);
    }

    private static string WhyHere(DetectedEnvironment environment) =>
        $"who reaches any node reaches the Service past the load balancer and its TLS; {environment.Reason}";
}
