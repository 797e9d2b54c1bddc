using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A workload that an update takes down altogether, or that cannot be updated.</summary>
[Rule(
    "KL1025",
    "rolling-update",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "An update stops all pods of a workload at once, or may replace none of them.",
    Guide = "Kubernetes Objects: The Building Blocks")]
internal sealed class RollingUpdate : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        switch (manifest.ModelObject)
        {
            case V1Deployment { Spec: { Strategy: { Type: "Recreate" } strategy, Replicas: > 1 } spec }:
                ReportAtOnce(
                    manifest.At(strategy, nameof(strategy.Type)),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{manifest.DisplayName} stops all of its {spec.Replicas} pods before it starts new ones"),
                    "use `type: RollingUpdate`, unless old and new pods cannot run side by side",
                    manifest.At(spec, nameof(spec.Replicas)),
                    context);
                break;
            case V1Deployment { Spec: { Strategy: { Type: null or "RollingUpdate", RollingUpdate: { } update } } spec }:
                Judge(
                    new RolloutPace(manifest, update, update.MaxUnavailable, update.MaxSurge, spec, spec.Replicas),
                    context);
                break;
            case V1DaemonSet { Spec.UpdateStrategy: { Type: null or "RollingUpdate", RollingUpdate: { } update } }:
                IntOrString surge = update.MaxSurge ?? (IntOrString)"0";
                Judge(
                    new RolloutPace(manifest, update, update.MaxUnavailable, surge, spec: null, replicas: null),
                    context);
                break;
            case V1StatefulSet
            {
                Spec: { UpdateStrategy: { Type: null or "RollingUpdate", RollingUpdate: { } update } } spec
            }:
                Judge(
                    new RolloutPace(manifest, update, update.MaxUnavailable, surge: null, spec, spec.Replicas),
                    context);
                break;
        }
    }

    private static void Judge(RolloutPace pace, RuleContext context)
    {
        if (pace.IsStandstill)
        {
            context.Report(
                pace.UnavailablePlace,
                $"The rollout of {pace.Manifest.DisplayName} may neither stop an old pod nor start a new one",
                "the API server refuses it: with `maxUnavailable` and `maxSurge` both 0 nothing could be replaced",
                "set `maxUnavailable` or `maxSurge` to 1 or more")
                .WithSeverity(Severity.Error);
        }
        else if (pace.TakesAll)
        {
            ReportAtOnce(
                pace.UnavailablePlace,
                $"A rollout of {pace.Manifest.DisplayName} may stop all of its pods at once",
                "lower `maxUnavailable`, so that some of them go on serving",
                pace.ReplicasPlace,
                context);
        }
    }

    private static void ReportAtOnce(Place place, string message, string advice, Place? replicas, RuleContext context)
    {
        FindingDraft draft = context.Report(place, message, "nothing answers until the new pods are ready", advice);
        if (replicas is not null)
        {
            draft.WithRelated(replicas, "the number of pods");
        }
    }
}
