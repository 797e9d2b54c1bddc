using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Rules.ApiVersions;

/// <summary>An object of an API version that is deprecated.</summary>
[Rule(
    "KL0202",
    "deprecated-api-version",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "An object is of an API version that is deprecated in the target version of Kubernetes.",
    Equivalents =
    [
        "kube-score:stable-version", "trivy:KSV-0107", "kics:94b76ea5", "monokle:K8S002", "popeye:POP-403",
        "kyverno:check-deprecated-apis", "kubeaudit:DeprecatedAPIUsed", "gatekeeper:verifydeprecatedapi",
        "datree:K8S_DEPRECATED_APIVERSION_1.16", "datree:K8S_DEPRECATED_APIVERSION_1.17",
        "datree:K8S_DEPRECATED_APIVERSION_1.19", "datree:K8S_DEPRECATED_APIVERSION_1.21",
        "datree:K8S_DEPRECATED_APIVERSION_1.22", "datree:K8S_DEPRECATED_APIVERSION_1.23",
        "datree:K8S_DEPRECATED_APIVERSION_1.24",
    ])]
internal sealed class DeprecatedApiVersion : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (TargetedKind.Of(manifest, context) is { IsDeprecated: true, Life.Deprecated: { } deprecated } kind)
        {
            string when =
                deprecated > kind.Oldest ? $"from Kubernetes {deprecated} on" : $"since Kubernetes {deprecated}";
            context.Report(
                manifest.At("apiVersion"),
                $"{kind.Name} is deprecated {when}",
                End(kind.Life),
                kind.Replacement());
        }
    }

    private static string End(ApiLifecycle life) => "API servers warn of each use, and " + life switch
    {
        { Removed: { } removed } => $"Kubernetes {removed} does not serve it any more",
        { PlannedRemoval: { } planned } => $"Kubernetes is to stop serving it with {planned}",
        _ => "a later version of Kubernetes may drop it",
    };
}
