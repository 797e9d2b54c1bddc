using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A budget that never allows anything.</summary>
[Rule(
    "KL7020",
    "pdb-blocks-eviction",
    RuleFamily.Reliability,
    Severity.Error,
    Summary = "A PodDisruptionBudget allows no pod to be evicted, however many there are.",
    Guide = "What Kubernetes Provides",
    Equivalents =
    [
        "kube-linter:pdb-max-unavailable", "kube-linter:pdb-min-available", "polaris:pdbDisruptionsIsZero",
        "kyverno:pdb-maxunavailable", "kyverno:pdb-maxunavailable-with-deployments",
        "gatekeeper:k8spoddisruptionbudget",
    ])]
internal sealed class PdbBlocksEviction : ManifestRule<V1PodDisruptionBudget>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1PodDisruptionBudget> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { } spec)
        {
            return;
        }

        string? property = PodShare.Parse(spec.MaxUnavailable) is { IsNone: true } ? nameof(spec.MaxUnavailable)
            : PodShare.Parse(spec.MinAvailable) is { IsAll: true } ? nameof(spec.MinAvailable)
            : null;
        if (property is null || context.Bundle.Kustomizations.Patch(manifest))
        {
            return;
        }

        context.Report(
            manifest.At(spec, property),
            property is nameof(spec.MaxUnavailable)
                ? $"{manifest.DisplayName} allows no pod to be missing"
                : $"{manifest.DisplayName} wants all pods to be available",
            "none of them can be evicted, so nodes that run them are never drained, and upgrades of the cluster halt",
            "allow one to be missing: `maxUnavailable: 1`, with enough replicas to bear it");
    }
}
