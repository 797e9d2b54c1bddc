using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>
/// The fields that hold numbers of things or of seconds (<c>ValidateNonnegativeField</c> in the validation of the API
/// groups apps, batch, core and coordination).
/// </summary>
internal static class Counts
{
    /// <summary>The counts of a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the counts; none for most parts.</param>
    public static void List(object part, TableRows<Count> rows)
    {
        switch (part)
        {
            case V1DeploymentSpec spec:
                rows.Add(new(spec, nameof(spec.Replicas), spec.Replicas));
                rows.Add(new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds));
                rows.Add(new(spec, nameof(spec.RevisionHistoryLimit), spec.RevisionHistoryLimit));
                rows.Add(new(spec, nameof(spec.ProgressDeadlineSeconds), spec.ProgressDeadlineSeconds));
                break;
            case V1ReplicaSetSpec spec:
                rows.Add(new(spec, nameof(spec.Replicas), spec.Replicas));
                rows.Add(new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds));
                break;
            case V1ReplicationControllerSpec spec:
                rows.Add(new(spec, nameof(spec.Replicas), spec.Replicas));
                rows.Add(new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds));
                break;
            case V1StatefulSetSpec spec:
                ListOfStatefulSet(spec, rows);
                break;
            case V1DaemonSetSpec spec:
                rows.Add(new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds));
                rows.Add(new(spec, nameof(spec.RevisionHistoryLimit), spec.RevisionHistoryLimit));
                break;
            case V1JobSpec spec:
                ListOfJob(spec, rows);
                break;
            case V1CronJobSpec spec:
                rows.Add(new(spec, nameof(spec.StartingDeadlineSeconds), spec.StartingDeadlineSeconds));
                rows.Add(new(spec, nameof(spec.SuccessfulJobsHistoryLimit), spec.SuccessfulJobsHistoryLimit));
                rows.Add(new(spec, nameof(spec.FailedJobsHistoryLimit), spec.FailedJobsHistoryLimit));
                break;
            case V1LeaseSpec spec:
                rows.Add(new(spec, nameof(spec.LeaseTransitions), spec.LeaseTransitions));
                break;
            case V1ControllerRevision revision:
                rows.Add(new(revision, nameof(revision.Revision), revision.Revision));
                break;
        }
    }

    private static void ListOfStatefulSet(V1StatefulSetSpec spec, TableRows<Count> rows)
    {
        rows.Add(new(spec, nameof(spec.Replicas), spec.Replicas));
        rows.Add(new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds));
        if (spec.Ordinals is { } ordinals)
        {
            rows.Add(new(ordinals, nameof(ordinals.Start), ordinals.Start));
        }

        if (spec.UpdateStrategy?.RollingUpdate is { } update)
        {
            rows.Add(new(update, nameof(update.Partition), update.Partition));
        }
    }

    private static void ListOfJob(V1JobSpec spec, TableRows<Count> rows)
    {
        rows.Add(new(spec, nameof(spec.Parallelism), spec.Parallelism));
        rows.Add(new(spec, nameof(spec.Completions), spec.Completions));
        rows.Add(new(spec, nameof(spec.ActiveDeadlineSeconds), spec.ActiveDeadlineSeconds));
        rows.Add(new(spec, nameof(spec.BackoffLimit), spec.BackoffLimit));
        rows.Add(new(spec, nameof(spec.BackoffLimitPerIndex), spec.BackoffLimitPerIndex));
        rows.Add(new(spec, nameof(spec.MaxFailedIndexes), spec.MaxFailedIndexes));
        rows.Add(new(spec, nameof(spec.TtlSecondsAfterFinished), spec.TtlSecondsAfterFinished));
        foreach (V1SuccessPolicyRule rule in (spec.SuccessPolicy?.Rules).Each())
        {
            rows.Add(new(rule, nameof(rule.SucceededCount), rule.SucceededCount));
        }
    }
}
