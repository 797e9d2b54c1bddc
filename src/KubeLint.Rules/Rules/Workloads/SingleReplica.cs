using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Workloads;

/// <summary>A Deployment of one pod in production.</summary>
[Rule(
    "KL1024",
    "single-replica",
    RuleFamily.Workloads,
    Severity.Info,
    Summary = "A Deployment in production has one replica and nothing that would scale it.",
    Guide = "Kubernetes Objects: The Building Blocks",
    Equivalents =
    [
        "kube-score:deployment-replicas", "polaris:deploymentMissingReplicas",
        "datree:DEPLOYMENT_INCORRECT_REPLICAS_VALUE", "popeye:POP-1109", "kyverno:deployment-has-multiple-replicas",
        "gatekeeper:k8sreplicalimits",
    ])]
internal sealed class SingleReplica : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (Manifest<V1Deployment> workload in bundle.All<V1Deployment>())
        {
            if (workload.Model.Spec is not { Replicas: null or 1 } spec
                || (spec.Replicas is null && workload.Has(spec, nameof(spec.Replicas)))
                || workload.PodTemplate is not { IsPartial: false } template
                || PatchName.IsThatOf(workload)
                || bundle.EnvironmentOf(workload) is not { IsProduction: true } environment
                || bundle.Autoscalers.Of(workload).Any()
                || CannotBeTwo(spec, template, bundle))
            {
                continue;
            }

            context.Report(
                workload.At(spec, nameof(spec.Replicas)),
                $"{workload.DisplayName} has one replica{(spec.Replicas is null ? " by default" : "")}",
                $"nothing answers while its node is drained or its pod restarts, in production: {environment.Reason}",
                "set `replicas` to 2 or more, or add a HorizontalPodAutoscaler");
        }
    }

    /// <summary>
    /// A volume for one node keeps a second pod from starting, and whoever recreates pods knows that.
    /// </summary>
    private static bool CannotBeTwo(V1DeploymentSpec spec, PodTemplate template, Bundle bundle) =>
        spec.Strategy?.Type == "Recreate" && MountedClaim.Of(template, bundle).Any(claim => !claim.IsForMany);
}
