using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>What Jobs cannot do without.</summary>
internal static class JobNeeds
{
    private const int ManyIndexes = 100_000;

    /// <summary>The fields that a Job needs.</summary>
    /// <param name="spec">The Job's spec.</param>
    /// <returns>The fields.</returns>
    public static IEnumerable<NeededField> Of(V1JobSpec spec)
    {
        if (spec.CompletionMode is "Indexed")
        {
            yield return new(spec, nameof(spec.Completions), "an indexed Job says how many indexes it has");
            if (spec.MaxFailedIndexes is not null)
            {
                yield return new(
                    spec, nameof(spec.BackoffLimitPerIndex), "`maxFailedIndexes` counts indexes beyond that limit");
            }

            if (spec is { Completions: > ManyIndexes, BackoffLimitPerIndex: not null })
            {
                yield return new(
                    spec, nameof(spec.MaxFailedIndexes), "a Job of more than 100000 indexes bounds their failures");
            }
        }

        if (spec.SuccessPolicy is { } policy)
        {
            yield return new(policy, nameof(policy.Rules), "a success policy needs a rule") { IsInSchema = true };
        }

        foreach (V1PodFailurePolicyRule rule in spec.PodFailurePolicy?.Rules ?? [])
        {
            if (rule.OnExitCodes is { } codes)
            {
                yield return new(codes, nameof(codes.Values), "there is no exit code to compare with")
                {
                    IsInSchema = true,
                };
            }
        }
    }
}
