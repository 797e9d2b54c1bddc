using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>The fields of Jobs that go with certain values of others only.</summary>
internal static class JobMisfits
{
    /// <summary>The fields of a Job.</summary>
    /// <param name="spec">The Job's spec.</param>
    /// <returns>The fields, whether they are there or not.</returns>
    public static IEnumerable<Misfit> Of(V1JobSpec spec)
    {
        if (spec.CompletionMode is null or "NonIndexed")
        {
            foreach ((string property, bool isThere) in (IEnumerable<(string, bool)>)
            [
                (nameof(spec.BackoffLimitPerIndex), spec.BackoffLimitPerIndex is not null),
                (nameof(spec.MaxFailedIndexes), spec.MaxFailedIndexes is not null),
                (nameof(spec.SuccessPolicy), spec.SuccessPolicy is not null),
            ])
            {
                yield return new(
                    new Field(spec, property),
                    isThere,
                    new Field(spec, nameof(spec.CompletionMode)),
                    "the Job is not indexed") { Alternative = "write `completionMode: Indexed`" };
            }
        }

        foreach (V1PodFailurePolicyRule rule in spec.PodFailurePolicy?.Rules ?? [])
        {
            yield return new(
                new Field(rule, nameof(rule.Action)),
                rule.Action is "FailIndex" && spec.BackoffLimitPerIndex is null,
                new Field(spec, nameof(spec.BackoffLimitPerIndex)),
                "the Job has no `backoffLimitPerIndex`")
            {
                IsValue = true,
                Alternative = "write `backoffLimitPerIndex`",
            };
        }
    }

    /// <summary>The fields of the Job in a CronJob, which makes a selector for each.</summary>
    /// <param name="spec">The Job's spec.</param>
    /// <returns>The fields, whether they are there or not.</returns>
    public static IEnumerable<Misfit> OfTemplate(V1JobSpec spec) =>
    [
        new(
            new Field(spec, nameof(spec.Selector)),
            spec.Selector is not null,
            new Field(spec, nameof(spec.Selector)),
            "a CronJob makes a selector for each of its Jobs"),
        new(
            new Field(spec, nameof(spec.ManualSelector)),
            spec.ManualSelector is true,
            new Field(spec, nameof(spec.ManualSelector)),
            "a CronJob makes a selector for each of its Jobs"),
    ];
}
