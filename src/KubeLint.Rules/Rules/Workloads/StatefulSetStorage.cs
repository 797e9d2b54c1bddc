using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A StatefulSet whose pods share one volume.</summary>
[Rule(
    "KL1022",
    "statefulset-storage",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "The pods of a StatefulSet share one claim, where volumeClaimTemplates would give a volume to each.",
    Guide = "StatefulSets: When Order and Identity Matter")]
internal sealed class StatefulSetStorage : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (Manifest<V1StatefulSet> workload in bundle.All<V1StatefulSet>())
        {
            if (workload.Model.Spec is { } spec
                && workload.PodTemplate is { } template && MountedClaim.AreIn(template)
                && !workload.Has(spec, nameof(spec.VolumeClaimTemplates)))
            {
                foreach (MountedClaim claim in MountedClaim.Of(template, bundle))
                {
                    Report(claim, workload, context);
                }
            }
        }
    }

    private static void Report(MountedClaim claim, Manifest workload, RuleContext context)
    {
        var (_, replicas) = SharedClaim.ReplicasOf(workload, context.Bundle.Autoscalers);
        string why = (replicas, claim.IsForMany) switch
        {
            (null, _) => "that holds as long as there is one pod; a second one would write to the same files",
            (_, true) => "they write to the same files, so each has to leave those of the others alone",
            _ => "they write to the same files, and where the volume is for one node, others never start",
        };
        FindingDraft draft = context.Report(
            claim.Mount,
            $"All pods of {workload.DisplayName} share the claim `{claim.Name}`",
            why,
            "use `volumeClaimTemplates`, which make a claim for each pod");
        if (replicas is null || claim.IsForMany)
        {
            draft.WithSeverity(Severity.Info);
        }

        if (replicas is not null)
        {
            draft.WithRelated(replicas, "the replicas are set here");
        }

        if (claim.Claims is [var first, ..])
        {
            draft.WithRelated(first.At("metadata", "name"), "the claim");
        }
    }
}
