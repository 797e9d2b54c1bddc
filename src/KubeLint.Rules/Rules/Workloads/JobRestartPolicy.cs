using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A Job whose pods would be restarted for ever.</summary>
[Rule(
    "KL1010",
    "job-restart-policy",
    RuleFamily.Workloads,
    Severity.Error,
    Summary = "The pods of a Job or CronJob have the restart policy `Always`, or none, which means the same.",
    Guide = "Jobs and CronJobs: Task Automation",
    Equivalents = ["kube-score:cronjob-restartpolicy"])]
internal sealed class JobRestartPolicy : PodTemplateRule
{
    private const string Why = "the API server refuses it: a Job ends when its pods do, so they cannot always restart";

    private const string Advice =
        "set `restartPolicy: OnFailure` to restart a failed container in place, or `Never` to try again with a new pod";

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Manifest.ModelObject is not (V1Job or V1CronJob))
        {
            return;
        }

        string job = $"{template.Manifest.Kind} `{template.Manifest.Name}`";
        Place place = template.At(nameof(V1PodSpec.RestartPolicy));
        switch (template.Spec.RestartPolicy)
        {
            case "Always":
                context.Report(place, $"The pods of {job} have the restart policy `Always`", Why, Advice);
                break;
            case null when template.Manifest.Has(template.Spec, nameof(V1PodSpec.RestartPolicy)):
                break;
            case null or "":
                context.Report(
                    place, $"The pods of {job} have no restart policy, and the default is `Always`", Why, Advice);
                break;
            default:
                break;
        }
    }
}
