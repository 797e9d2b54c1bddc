using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A budget that does not say how many pods it is about.</summary>
[Rule(
    "KL7023",
    "pdb-policy-missing",
    RuleFamily.Reliability,
    Severity.Error,
    Summary = "A PodDisruptionBudget has neither `minAvailable` nor `maxUnavailable`.",
    Guide = "What Kubernetes Provides",
    Equivalents = ["kube-score:poddisruptionbudget-has-policy"])]
internal sealed class PdbPolicyMissing : ManifestRule<V1PodDisruptionBudget>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1PodDisruptionBudget> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { MinAvailable: null, MaxUnavailable: null } spec
            || manifest.Has(spec, nameof(spec.MinAvailable)) || manifest.Has(spec, nameof(spec.MaxUnavailable))
            || context.Bundle.Kustomizations.Patch(manifest))
        {
            return;
        }

        context.Report(
            manifest.At(spec, nameof(spec.MaxUnavailable)),
            $"{manifest.DisplayName} has neither `minAvailable` nor `maxUnavailable`",
            "Kubernetes takes it, and then lets none of its pods be evicted",
            "set one of them, as a rule `maxUnavailable: 1`");
    }
}
