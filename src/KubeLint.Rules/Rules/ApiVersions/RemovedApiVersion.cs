using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.ApiVersions;

/// <summary>An object of an API version that is no longer served.</summary>
[Rule(
    "KL0201",
    "removed-api-version",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An object is of an API version that the target version of Kubernetes no longer serves.",
    Equivalents =
    [
        "kube-linter:no-extensions-v1beta", "kube-score:stable-version", "kics:94b76ea5", "monokle:K8S003",
        "kyverno:check-deprecated-apis", "kubeaudit:DeprecatedAPIUsed", "gatekeeper:verifydeprecatedapi",
        "datree:K8S_REMOVED_APIVERSION_1.22", "datree:K8S_REMOVED_APIVERSION_1.23",
        "datree:K8S_REMOVED_APIVERSION_1.24", "datree:K8S_REMOVED_APIVERSION_1.25",
        "datree:K8S_REMOVED_APIVERSION_1.26", "datree:K8S_REMOVED_APIVERSION_1.27",
    ])]
internal sealed class RemovedApiVersion : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (TargetedKind.Of(manifest, context) is { IsRemoved: true, Life.Removed: { } removed } kind)
        {
            context.Report(
                manifest.At("apiVersion"),
                kind.WasNeverServed ? kind.NotServed
                    : $"Kubernetes does not serve {kind.Name} from {removed} on",
                kind.WasNeverServed ? $"API servers have refused such objects since {removed}"
                    : $"the manifest has to work with {kind.Targets}: an upgrade to {removed} breaks it",
                kind.Replacement());
        }
    }
}
