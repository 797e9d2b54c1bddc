using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Scheduling;

namespace KubeLint.Rules.Workloads;

/// <summary>A CronJob whose runs may overlap, or that hardly ever gets to start them.</summary>
[Rule(
    "KL1019",
    "cronjob-concurrency",
    RuleFamily.Workloads,
    Severity.Info,
    Summary = "The runs of a CronJob are an hour apart or less and may overlap, or have less than 10 seconds to start.",
    Guide = "Jobs and CronJobs: Task Automation",
    Equivalents = ["datree:CRONJOB_MISSING_CONCURRENCYPOLICY_KEY"])]
[RuleOption(Minutes, "Runs that are this far apart or less should not overlap.", value: 60, least: 1, most: 1440)]
internal sealed class CronJobConcurrency : ManifestRule<V1CronJob>
{
    /// <summary>The CronJob controller looks every 10 seconds.</summary>
    private const int ControllerSeconds = 10;

    private const string Minutes = "minutes";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override void Check(Manifest<V1CronJob> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { } spec)
        {
            return;
        }

        if (spec.StartingDeadlineSeconds is >= 0 and < ControllerSeconds and { } deadline)
        {
            context.Report(
                    manifest.At(spec, nameof(spec.StartingDeadlineSeconds)),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{manifest.DisplayName} gives up a run that has not started after {Seconds(deadline)}"),
                    "the controller looks for runs that are due every 10 seconds, so it may miss them all",
                    "set `startingDeadlineSeconds` to 10 or more, or remove it")
                .WithSeverity(Severity.Warning);
        }

        if (spec.ConcurrencyPolicy is null or "" or "Allow"
            && (spec.ConcurrencyPolicy is not null || !manifest.Has(spec, nameof(spec.ConcurrencyPolicy)))
            && spec.Schedule is { } text && !TextTemplates.AppearIn(text)
            && CronSchedule.Parse(text) is { Errors.Count: 0, ShortestInterval: { } interval }
            && interval <= TimeSpan.FromMinutes(context.NumberOf(manifest, Minutes))
            && manifest.PodTemplate is { IsPartial: false } && !PatchName.IsThatOf(manifest))
        {
            context.Report(
                    manifest.At(spec, nameof(spec.ConcurrencyPolicy)),
                    $"{manifest.DisplayName} may start a run {Describe(interval)} after the last, done or not",
                    "runs that take longer pile up, work on the same data at once, and slow one another down",
                    "set `concurrencyPolicy: Forbid` to skip a run, or `Replace` to stop the last one")
                .WithRelated(manifest.At(spec, nameof(spec.Schedule)), "the schedule");
        }
    }

    private static string Describe(TimeSpan interval) =>
        interval == Hour ? "an hour"
        : interval.Seconds == 0 ? Count((long)interval.TotalMinutes, "minute")
        : Seconds((long)interval.TotalSeconds);

    private static string Seconds(long number) => Count(number, "second");

    private static string Count(long number, string unit) => number == 1
        ? $"1 {unit}" : string.Create(CultureInfo.InvariantCulture, $"{number} {unit}s");
}
