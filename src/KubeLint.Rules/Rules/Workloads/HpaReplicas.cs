using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Workloads;

/// <summary>An autoscaler that cannot do its work, or whose work is undone at each apply.</summary>
[Rule(
    "KL1026",
    "hpa-replicas",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "An autoscaler's target fixes its own replicas, lacks requests or is missing, or its bounds are crossed.",
    Guide = "Kubernetes Objects: The Building Blocks",
    Equivalents =
    [
        "kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured",
        "kube-score:horizontalpodautoscaler-has-target", "kube-linter:dangling-horizontalpodautoscaler",
        "kics:5744cbb8", "kubescape:C-0300", "popeye:POP-600", "polaris:hpaMaxAvailability",
        "gatekeeper:k8shorizontalpodautoscaler",
    ])]
internal sealed class HpaReplicas : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (PodTemplate template in bundle.PodTemplates)
        {
            CheckReplicas(template.Manifest, context);
        }

        foreach (Manifest autoscaler in bundle.Manifests.Where(IsAutoscaler))
        {
            CheckBounds(autoscaler, context);
            HpaTarget.Check(autoscaler, context);
        }
    }

    private static bool IsAutoscaler(Manifest manifest) =>
        manifest is { Group: "autoscaling", Kind: "HorizontalPodAutoscaler" };

    /// <summary>With 0 replicas written, an autoscaler is off on purpose.</summary>
    private static void CheckReplicas(Manifest workload, RuleContext context)
    {
        if (workload.NodeAt("spec", "replicas") is not YamlScalar { AsInt64: > 0 }
            || context.Bundle.Autoscalers.Of(workload) is not [var autoscaler, ..]
            || context.Bundle.Kustomizations.PatchReplicasOf(workload))
        {
            return;
        }

        bool isSurelyThere = context.Bundle.Relate(workload, autoscaler.Manifest) == NamespaceRelation.Same;
        FindingDraft draft = context.Report(
                workload.At("spec", "replicas"),
                $"{workload.DisplayName} fixes its replicas, and {autoscaler.Manifest.DisplayName} scales it"
                    + (isSurelyThere ? "" : " if both are applied into one namespace"),
                "each apply sets the number back, and the autoscaler has to find the right one again",
                "remove `replicas`, and let the autoscaler's least number be the one to start with")
            .WithRelated(autoscaler.Manifest.At("spec", "scaleTargetRef").OnKey(), "scaled from here");
        if (!isSurelyThere)
        {
            draft.WithSeverity(Severity.Info).WithConfidence(Confidence.Low);
        }
    }

    private static void CheckBounds(Manifest autoscaler, RuleContext context)
    {
        Place least = autoscaler.At("spec", "minReplicas");
        Place most = autoscaler.At("spec", "maxReplicas");
        if (most.Node is not YamlScalar { AsInt64: > 0 and { } maximum }
            || (least.Node is null ? 1 : (least.Node as YamlScalar)?.AsInt64) is not { } minimum)
        {
            return;
        }

        if (minimum > maximum)
        {
            context.Report(
                    least.Exists ? least : most,
                    $"`minReplicas` is {minimum}, more than `maxReplicas`, {maximum}",
                    "the API server refuses it: there is no number of replicas between them",
                    "let `minReplicas` be the smaller one")
                .WithSeverity(Severity.Error)
                .WithRelated(most, "the most replicas");
        }
        else if (minimum == maximum)
        {
            context.Report(
                    least.Exists ? least : most,
                    $"{autoscaler.DisplayName} has one number to choose from, {maximum}",
                    "it never scales anything",
                    "raise `maxReplicas`, or write the number into the workload and remove the autoscaler")
                .WithSeverity(Severity.Info)
                .WithRelated(most, "the most replicas");
        }
    }
}
