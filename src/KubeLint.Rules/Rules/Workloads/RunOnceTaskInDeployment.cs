using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Workloads;

/// <summary>A Deployment that does something once and is started over and over.</summary>
[Rule(
    "KL1007",
    "run-once-task-in-deployment",
    RuleFamily.Workloads,
    Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A Deployment runs a task that comes to an end, such as a migration, where a Job would run it once.",
    Guide = "Jobs and CronJobs: Task Automation")]
internal sealed class RunOnceTaskInDeployment : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (!DeploymentKinds.Include(template.Manifest)
            || AppContainers.OnlyOne(template) is not { } container
            || (container.Model is { Command: null, Args: null }
                && KnownSoftware.In(container.Image) is not { Tasks.Count: > 0 })
            || ShellLoop.In(container.Model) is not null
            || ContainerWork.TaskOf(container.Model) is not var (tool, program))
        {
            return;
        }

        string work = tool.Kind == SoftwareKind.MigrationTool ? "a migration and ends" : "a task and ends";
        context.Report(
            CommandPlace.Of(container, program),
            $"{container.DisplayName} seems to run {work}, by its command `{program}` ({tool.Name})",
            $"a {template.Manifest.Kind} starts it again each time it ends, and each of its replicas runs it too",
            "run it in a Job, or before the app starts in an init container");
    }
}
