using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;
using KubeLint.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>A task with a clock of its own where a CronJob would do.</summary>
[Rule(
    "KL1008",
    "scheduled-task-not-cronjob",
    RuleFamily.Workloads,
    Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A Deployment or Job runs a cron daemon or a loop around a task, or a Job is named for a recurring task.",
    Guide = "Jobs and CronJobs: Task Automation")]
internal sealed class ScheduledTaskNotCronJob : BundleRule
{
    /// <summary>What is done more often is more likely watching or load than a task.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);

    private static readonly string[] RecurringWords =
        ["annual", "daily", "hourly", "midnight", "monthly", "nightly", "periodic", "quarterly", "weekly", "yearly"];

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        Manifest[] cronJobs = [.. bundle.All<V1CronJob>()];
        foreach (PodTemplate template in bundle.PodTemplates)
        {
            bool isJob = template.Manifest.ModelObject is V1Job;
            if ((isJob || DeploymentKinds.Include(template.Manifest))
                && !CheckCommand(template, context) && isJob && !template.Manifest.IsOwned && !template.IsPartial)
            {
                CheckName(template.Manifest, cronJobs, context);
            }
        }
    }

    private static bool CheckCommand(PodTemplate template, RuleContext context)
    {
        if (AppContainers.OnlyOne(template) is not { } container)
        {
            return false;
        }

        if (ContainerWork.CronDaemonOf(container.Model) is { } daemon)
        {
            Report(container, daemon, $"{container.DisplayName} runs the cron daemon `{daemon}`", context);
            return true;
        }

        if (ShellLoop.In(container.Model) is { } loop && !(loop.Pause < ShortestPause)
            && ContainerWork.AnyTaskOf(container.Model) is var (_, program))
        {
            Report(container, program, $"{container.DisplayName} runs `{program}` in a loop, over and over", context);
            return true;
        }

        return false;
    }

    private static void Report(Container container, string program, string message, RuleContext context) =>
        context.Report(
            CommandPlace.Of(container, program),
            message,
            "nobody sees whether a run failed, a restart shifts or loses runs, and the pod stands by in between",
            "make it a CronJob, which starts a pod for each run and keeps the outcome");

    private static void CheckName(Manifest job, Manifest[] cronJobs, RuleContext context)
    {
        if (NameWords.Of(job.Name).Find(word => RecurringWords.Contains(word)) is not { } word
            || Array.Exists(cronJobs, cronJob => context.Bundle.Vicinity.AreNear(job, cronJob)))
        {
            return;
        }

        context.Report(
                job.At("metadata", "name"),
                $"{job.DisplayName} is called {word}, and a Job runs once",
                "somebody or something has to create it anew each time",
                "make it a CronJob with a `schedule`, if it is to come again")
            .WithSeverity(Severity.Info)
            .WithConfidence(Confidence.Low);
    }
}
