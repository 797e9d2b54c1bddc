using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The numbers of an indexed Job that must not pass the number of its indexes.</summary>
internal static class JobBounds
{
    /// <summary>Looks at a Job.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="spec">The Job's spec.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, V1JobSpec spec)
    {
        if (spec.Completions is not { } completions)
        {
            yield break;
        }

        Place bound = manifest.At(spec, nameof(spec.Completions));
        if (spec.MaxFailedIndexes > completions)
        {
            yield return Beyond(manifest, new Field(spec, nameof(spec.MaxFailedIndexes)), spec.MaxFailedIndexes, bound);
        }

        foreach (V1SuccessPolicyRule rule in spec.SuccessPolicy?.Rules ?? [])
        {
            if (rule.SucceededCount > completions)
            {
                yield return Beyond(manifest, new Field(rule, nameof(rule.SucceededCount)), rule.SucceededCount, bound);
            }

            if (rule.SucceededIndexes is { Length: > 0 } indexes && !Blanks.AppearIn(indexes)
                && IndexList.FaultIn(indexes, completions) is { } fault)
            {
                yield return new Refusal(
                    manifest.At(rule, nameof(rule.SucceededIndexes)),
                    $"`{indexes}` {fault}",
                    "write indexes and ranges of them in rising order, such as `0,2-4`")
                {
                    Other = bound,
                    OtherMessage = "indexes are less than this",
                };
            }
        }
    }

    private static Refusal Beyond(Manifest manifest, Field field, long? value, Place bound) => new(
        field.In(manifest),
        string.Create(CultureInfo.InvariantCulture, $"`{field.Key}` is {value}, more than the Job has indexes"),
        "write a number that is not larger than `completions`")
    {
        Other = bound,
        OtherMessage = "the number of indexes",
    };
}
