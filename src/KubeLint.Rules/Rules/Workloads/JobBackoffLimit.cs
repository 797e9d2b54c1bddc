using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Workloads;

/// <summary>A Job that does not say how often it is tried, or that cannot be tried as it says.</summary>
[Rule(
    "KL1015",
    "job-backoff-limit",
    RuleFamily.Workloads,
    Severity.Info,
    Summary = "A Job or CronJob does not say how often a failed pod is retried, or says 0 and restarts in place.",
    Guide = "Jobs and CronJobs: Task Automation")]
internal sealed class JobBackoffLimit : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        V1JobSpec? spec = manifest.ModelObject switch
        {
            V1Job job => job.Spec,
            V1CronJob cronJob => cronJob.Spec?.JobTemplate?.Spec,
            _ => null,
        };
        if (spec is null || manifest.IsOwned || template.IsPartial || PatchName.IsThatOf(manifest))
        {
            return;
        }

        if (!manifest.Has(spec, nameof(spec.BackoffLimit)) && !manifest.Has(spec, nameof(spec.BackoffLimitPerIndex)))
        {
            context.Report(
                manifest.At(spec, nameof(spec.BackoffLimit)),
                $"{manifest.DisplayName} does not say how often it is tried again",
                "the default is 6 retries, ever further apart, which may hide for ten minutes that it fails",
                "set `backoffLimit` to the number of retries that make sense for the task");
        }
        else if (spec.BackoffLimit == 0 && template.Spec.RestartPolicy == "OnFailure")
        {
            context.Report(
                    manifest.At(spec, nameof(spec.BackoffLimit)),
                    $"{manifest.DisplayName} allows no retry, and its containers restart in place",
                    "the first restart counts as one retry too many: the Job fails, and the pod is deleted with its "
                        + "log",
                    "set `restartPolicy: Never`, which keeps the failed pod, or allow some retries")
                .WithSeverity(Severity.Warning)
                .WithRelated(template.At(nameof(V1PodSpec.RestartPolicy)), "the restart policy");
        }
    }
}
