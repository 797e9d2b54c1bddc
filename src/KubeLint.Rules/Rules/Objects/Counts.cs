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
    /// <returns>The counts; none for most parts.</returns>
    public static IEnumerable<Count> Of(object part) => part switch
    {
        V1DeploymentSpec spec =>
        [
            new(spec, nameof(spec.Replicas), spec.Replicas),
            new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds),
            new(spec, nameof(spec.RevisionHistoryLimit), spec.RevisionHistoryLimit),
            new(spec, nameof(spec.ProgressDeadlineSeconds), spec.ProgressDeadlineSeconds),
        ],
        V1ReplicaSetSpec spec =>
        [
            new(spec, nameof(spec.Replicas), spec.Replicas),
            new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds),
        ],
        V1ReplicationControllerSpec spec =>
        [
            new(spec, nameof(spec.Replicas), spec.Replicas),
            new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds),
        ],
        V1StatefulSetSpec spec => OfStatefulSet(spec),
        V1DaemonSetSpec spec =>
        [
            new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds),
            new(spec, nameof(spec.RevisionHistoryLimit), spec.RevisionHistoryLimit),
        ],
        V1JobSpec spec => OfJob(spec),
        V1CronJobSpec spec =>
        [
            new(spec, nameof(spec.StartingDeadlineSeconds), spec.StartingDeadlineSeconds),
            new(spec, nameof(spec.SuccessfulJobsHistoryLimit), spec.SuccessfulJobsHistoryLimit),
            new(spec, nameof(spec.FailedJobsHistoryLimit), spec.FailedJobsHistoryLimit),
        ],
        V1LeaseSpec spec => [new(spec, nameof(spec.LeaseTransitions), spec.LeaseTransitions)],
        V1ControllerRevision revision => [new(revision, nameof(revision.Revision), revision.Revision)],
        _ => [],
    };

    private static IEnumerable<Count> OfStatefulSet(V1StatefulSetSpec spec)
    {
        yield return new(spec, nameof(spec.Replicas), spec.Replicas);
        yield return new(spec, nameof(spec.MinReadySeconds), spec.MinReadySeconds);
        if (spec.Ordinals is { } ordinals)
        {
            yield return new(ordinals, nameof(ordinals.Start), ordinals.Start);
        }

        if (spec.UpdateStrategy?.RollingUpdate is { } update)
        {
            yield return new(update, nameof(update.Partition), update.Partition);
        }
    }

    private static IEnumerable<Count> OfJob(V1JobSpec spec) =>
    [
        new(spec, nameof(spec.Parallelism), spec.Parallelism),
        new(spec, nameof(spec.Completions), spec.Completions),
        new(spec, nameof(spec.ActiveDeadlineSeconds), spec.ActiveDeadlineSeconds),
        new(spec, nameof(spec.BackoffLimit), spec.BackoffLimit),
        new(spec, nameof(spec.BackoffLimitPerIndex), spec.BackoffLimitPerIndex),
        new(spec, nameof(spec.MaxFailedIndexes), spec.MaxFailedIndexes),
        new(spec, nameof(spec.TtlSecondsAfterFinished), spec.TtlSecondsAfterFinished),
        .. (spec.SuccessPolicy?.Rules ?? []).Select(rule =>
            new Count(rule, nameof(rule.SucceededCount), rule.SucceededCount)),
    ];
}
