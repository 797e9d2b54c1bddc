using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Scheduling;

namespace KubeLint.Rules.Workloads;

/// <summary>A CronJob whose schedule Kubernetes does not read, or that never comes due.</summary>
[Rule(
    "KL1017",
    "cronjob-schedule",
    RuleFamily.Workloads,
    Severity.Error,
    Summary = "The schedule of a CronJob cannot be parsed by Kubernetes, or can never come due.",
    Guide = "Jobs and CronJobs: Task Automation",
    Equivalents = ["datree:CRONJOB_INVALID_SCHEDULE_VALUE", "kyverno:validate-cron-schedule"])]
internal sealed class CronJobSchedule : ManifestRule<V1CronJob>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1CronJob> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { Schedule: { } text } spec || TextTemplates.AppearIn(text))
        {
            return;
        }

        Place place = manifest.At(spec, nameof(spec.Schedule));
        CronSchedule schedule = CronSchedule.Parse(text);
        foreach (CronError error in schedule.Errors)
        {
            context.Report(
                PlaceOf(error, place),
                error.Message,
                "the API server refuses a schedule that it cannot read",
                error.Advice);
        }

        if (schedule.NeverRuns is { } never)
        {
            context.Report(
                PlaceOf(never, place),
                never.Message,
                $"CronJob `{manifest.Name}` is accepted and no Job is ever made of it",
                never.Advice);
        }
    }

    private static Place PlaceOf(CronError error, Place schedule) =>
        error.Length > 0 ? schedule.Part(error.Start, error.Length) : schedule;
}
