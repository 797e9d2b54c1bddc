using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Workloads;

/// <summary>A CronJob that does not say how many finished Jobs it keeps, or keeps no failed one.</summary>
[Rule(
    "KL1020",
    "cronjob-history",
    RuleFamily.Workloads,
    Severity.Info,
    Summary = "A CronJob does not say how many of its finished Jobs are kept, or keeps none that failed.",
    Guide = "Jobs and CronJobs: Task Automation")]
internal sealed class CronJobHistory : ManifestRule<V1CronJob>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1CronJob> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { } spec
            || manifest.PodTemplate is not { IsPartial: false }
            || PatchName.IsThatOf(manifest))
        {
            return;
        }

        if (spec.FailedJobsHistoryLimit == 0)
        {
            context.Report(
                manifest.At(spec, nameof(spec.FailedJobsHistoryLimit)),
                $"{manifest.DisplayName} keeps none of its failed Jobs",
                "a failed run leaves no trace: its pods and their logs are deleted at once",
                "keep at least one, as the default does");
        }
        else if (!manifest.Has(spec, nameof(spec.FailedJobsHistoryLimit))
            && !manifest.Has(spec, nameof(spec.SuccessfulJobsHistoryLimit)))
        {
            context.Report(
                manifest.At(spec, nameof(spec.FailedJobsHistoryLimit)),
                $"{manifest.DisplayName} does not say how many finished Jobs are kept",
                "the default keeps three that succeeded and one that failed, which may be too few to see why runs "
                    + "fail, or more pods than are wanted",
                "set `successfulJobsHistoryLimit` and `failedJobsHistoryLimit`");
        }
    }
}
