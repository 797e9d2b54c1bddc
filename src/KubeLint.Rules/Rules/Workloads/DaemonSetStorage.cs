using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A DaemonSet whose pods, each on a node of its own, want a volume that one node can have.</summary>
[Rule(
    "KL1023",
    "daemonset-storage",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "A DaemonSet mounts a claim that one node alone can use.",
    Guide = "DaemonSets: One Pod Per Node")]
internal sealed class DaemonSetStorage : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (Manifest<V1DaemonSet> workload in bundle.All<V1DaemonSet>())
        {
            IEnumerable<MountedClaim> claims = workload.PodTemplate is { } template
                ? MountedClaim.Of(template, bundle) : [];
            foreach (MountedClaim claim in claims)
            {
                if (claim.OnlyMode is { } mode)
                {
                    Report(claim, mode, workload, context);
                }
            }
        }
    }

    private static void Report(MountedClaim claim, string mode, Manifest workload, RuleContext context)
    {
        bool isSurelyThere = context.Bundle.Relate(workload, claim.Claims[0]) == NamespaceRelation.Same;
        FindingDraft draft = context.Report(
                claim.Mount,
                $"Each pod of {workload.DisplayName} wants the {mode} claim `{claim.Name}`"
                    + (isSurelyThere ? "" : ", if both are applied into one namespace"),
                "a DaemonSet runs a pod on each node, and the volume is for one of them: the others never start",
                "use a folder of the node (`hostPath`), a volume with ReadWriteMany, or another kind of workload")
            .WithRelated(claim.Claims[0].At("spec", "accessModes"), $"{mode} only");
        if (!isSurelyThere)
        {
            draft.WithSeverity(Severity.Info).WithConfidence(Confidence.Low);
        }
    }
}
