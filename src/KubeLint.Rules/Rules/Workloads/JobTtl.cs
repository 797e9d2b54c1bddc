using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Workloads;

/// <summary>A Job that stays when it is done.</summary>
[Rule(
    "KL1016",
    "job-ttl",
    RuleFamily.Workloads,
    Severity.Info,
    Summary = "A Job is not cleaned up after it has finished.",
    Guide = "Jobs and CronJobs: Task Automation",
    Equivalents = ["kube-linter:job-ttl-seconds-after-finished"])]
internal sealed class JobTtl : ManifestRule<V1Job>
{
    /// <summary>Helm and Argo CD delete the Jobs of their hooks by a policy of their own.</summary>
    private static readonly string[] HookAnnotations = ["helm.sh/hook", "argocd.argoproj.io/hook"];

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Job> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { } spec
            || manifest.Has(spec, nameof(spec.TtlSecondsAfterFinished))
            || manifest.IsOwned
            || manifest.PodTemplate is not { IsPartial: false }
            || PatchName.IsThatOf(manifest)
            || (manifest.Model.Metadata?.Annotations is { } annotations
                && HookAnnotations.Any(annotations.ContainsKey)))
        {
            return;
        }

        context.Report(
            manifest.At(spec, nameof(spec.TtlSecondsAfterFinished)),
            $"{manifest.DisplayName} stays in the cluster when it is done",
            "finished Jobs and their pods add up until somebody deletes them, and a Job of the same name cannot be "
                + "applied anew",
            "set `ttlSecondsAfterFinished`, such as 86400 for a day to read its log");
    }
}
