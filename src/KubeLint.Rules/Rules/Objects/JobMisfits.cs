using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The fields of Jobs that go with certain values of others only.</summary>
internal static class JobMisfits
{
    /// <summary>The fields of a Job.</summary>
    /// <param name="spec">The Job's spec.</param>
    /// <param name="rows">Takes the fields, whether they are there or not.</param>
    public static void List(V1JobSpec spec, TableRows<Misfit> rows)
    {
        if (spec.CompletionMode is null or "NonIndexed")
        {
            rows.Add(Unindexed(spec, nameof(spec.BackoffLimitPerIndex), spec.BackoffLimitPerIndex is not null));
            rows.Add(Unindexed(spec, nameof(spec.MaxFailedIndexes), spec.MaxFailedIndexes is not null));
            rows.Add(Unindexed(spec, nameof(spec.SuccessPolicy), spec.SuccessPolicy is not null));
        }

        foreach (V1PodFailurePolicyRule rule in (spec.PodFailurePolicy?.Rules).Each())
        {
            rows.Add(new(
                new Field(rule, nameof(rule.Action)),
                rule.Action is "FailIndex" && spec.BackoffLimitPerIndex is null,
                new Field(spec, nameof(spec.BackoffLimitPerIndex)),
                "the Job has no `backoffLimitPerIndex`")
            {
                IsValue = true,
                Alternative = "write `backoffLimitPerIndex`",
            });
        }
    }

    /// <summary>The fields of the Job in a CronJob, which makes a selector for each.</summary>
    /// <param name="spec">The Job's spec.</param>
    /// <param name="rows">Takes the fields, whether they are there or not.</param>
    public static void ListOfTemplate(V1JobSpec spec, TableRows<Misfit> rows)
    {
        const string Reason = "a CronJob makes a selector for each of its Jobs";
        Field selector = new(spec, nameof(spec.Selector));
        Field manual = new(spec, nameof(spec.ManualSelector));
        rows.Add(new(selector, spec.Selector is not null, selector, Reason));
        rows.Add(new(manual, spec.ManualSelector is true, manual, Reason));
    }

    private static Misfit Unindexed(V1JobSpec spec, string property, bool isThere) =>
        new(new Field(spec, property), isThere, new Field(spec, nameof(spec.CompletionMode)), "the Job is not indexed")
        {
            Alternative = "write `completionMode: Indexed`",
        };
}
