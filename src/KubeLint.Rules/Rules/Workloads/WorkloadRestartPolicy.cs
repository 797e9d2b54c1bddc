using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A controller whose pods are told not to restart.</summary>
[Rule(
    "KL1011",
    "workload-restart-policy",
    RuleFamily.Workloads,
    Severity.Error,
    Summary = "The pods of a Deployment, StatefulSet, DaemonSet or ReplicaSet have a restart policy other than "
        + "`Always`.",
    Guide = "Kubernetes Objects: The Building Blocks",
    Equivalents = ["datree:WORKLOAD_INCORRECT_RESTARTPOLICY_VALUE_ALWAYS"])]
internal sealed class WorkloadRestartPolicy : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        bool isController = manifest.ModelObject is
            V1Deployment or V1StatefulSet or V1DaemonSet or V1ReplicaSet or V1ReplicationController;
        if (!isController || template.Spec.RestartPolicy is not ("Never" or "OnFailure"))
        {
            return;
        }

        context.Report(
            template.At(nameof(V1PodSpec.RestartPolicy)),
            $"The pods of {manifest.DisplayName} have the restart policy `{template.Spec.RestartPolicy}`",
            $"the API server refuses it: a {manifest.Kind} keeps its pods running, so they always restart",
            "remove `restartPolicy`, or use a Job if the pods are to come to an end");
    }
}
