using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A workload that forgets its earlier revisions.</summary>
[Rule(
    "KL1027",
    "revision-history-zero",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "A Deployment, StatefulSet or DaemonSet keeps no earlier revision to roll back to.",
    Guide = "Kubernetes Objects: The Building Blocks")]
internal sealed class RevisionHistoryZero : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        int? limit = manifest.ModelObject switch
        {
            V1Deployment workload => workload.Spec?.RevisionHistoryLimit,
            V1StatefulSet workload => workload.Spec?.RevisionHistoryLimit,
            V1DaemonSet workload => workload.Spec?.RevisionHistoryLimit,
            _ => null,
        };
        if (limit == 0)
        {
            context.Report(
                manifest.At("spec", "revisionHistoryLimit"),
                $"{manifest.DisplayName} keeps no earlier revision",
                "`kubectl rollout undo` finds nothing to go back to when a rollout goes wrong",
                "remove `revisionHistoryLimit`, which is 10 by default, or keep two or three revisions");
        }
    }
}
