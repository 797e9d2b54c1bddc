using System.Globalization;
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
[RuleOption(Minimum, "The least number of replicas.", value: 2, least: 2, most: 100)]
internal sealed class SingleReplica : BundleRule
{
    private const string Minimum = "minimum";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (Manifest<V1Deployment> workload in bundle.All<V1Deployment>())
        {
            int minimum = context.NumberOf(workload, Minimum);
            if (workload.Model.Spec is not { Replicas: not 0 } spec
                || (spec.Replicas ?? 1) >= minimum
                || workload.PodTemplate is not { IsPartial: false } template
                || PatchName.IsThatOf(workload)
                || bundle.EnvironmentOf(workload) is not { IsProduction: true } environment
                || bundle.Autoscalers.Of(workload).Count > 0
                || bundle.Kustomizations.SetReplicasOf(workload)
                || CannotBeTwo(spec, template, bundle)
                || (spec.Replicas is null && workload.Has(spec, nameof(spec.Replicas))))
            {
                continue;
            }

            context.Report(
                workload.At(spec, nameof(spec.Replicas)),
                $"{workload.DisplayName} has {Count(spec.Replicas)}",
                (spec.Replicas ?? 1) > 1
                    ? $"fewer than {minimum} are too few for production here: {environment.Reason}"
                    : $"nothing answers while its node is drained or its pod restarts, in production: "
                        + environment.Reason,
                $"set `replicas` to {minimum} or more, or add a HorizontalPodAutoscaler");
        }
    }

    private static string Count(int? replicas) => replicas switch
    {
        null => "one replica by default",
        1 => "one replica",
        _ => string.Create(CultureInfo.InvariantCulture, $"{replicas} replicas"),
    };

    /// <summary>
    /// A volume for one node keeps a second pod from starting, and whoever recreates pods knows that.
    /// </summary>
    private static bool CannotBeTwo(V1DeploymentSpec spec, PodTemplate template, Bundle bundle) =>
        spec.Strategy?.Type == "Recreate" && MountedClaim.Of(template, bundle).Any(claim => !claim.IsForMany);
}
