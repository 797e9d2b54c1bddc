using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Workloads;

/// <summary>A ReplicaSet or ReplicationController that no Deployment looks after.</summary>
[Rule(
    "KL1002",
    "bare-replicaset",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "A ReplicaSet or ReplicationController is written by hand, where a Deployment would manage one.",
    Guide = "Kubernetes Objects: The Building Blocks")]
internal sealed class BareReplicaSet : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        if (manifest.ModelObject is not (V1ReplicaSet or V1ReplicationController)
            || manifest.IsOwned || template.IsPartial || PatchName.IsThatOf(manifest))
        {
            return;
        }

        context.Report(
            manifest.At("kind"),
            $"{manifest.DisplayName} is managed by no Deployment",
            "it counts its pods and no more: a change of its template reaches none of those that run, and nothing "
                + "can be rolled back",
            "make it a Deployment, which makes and replaces ReplicaSets by itself");
    }
}
