using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A Job whose policy about failed pods cannot be followed, or with a selector of its own.</summary>
[Rule(
    "KL0443",
    "invalid-job-policy",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The pod failure policy of a Job cannot be followed, or the Job has a selector that it may not have.")]
internal sealed class InvalidJobPolicy : PartRule
{
    private const string Generated = "controller-uid";

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, object part) => part switch
    {
        V1JobSpec { PodFailurePolicy: { } policy } spec =>
            OfPolicy(manifest, spec, policy).Concat(OfSelector(manifest, spec)),
        V1JobSpec spec => OfSelector(manifest, spec),
        _ => [],
    };

    private static IEnumerable<Refusal> OfSelector(Manifest manifest, V1JobSpec spec)
    {
        if (manifest.ModelObject is V1Job && spec is { ManualSelector: not true, Selector: { } selector }
            && IsOwn(selector))
        {
            yield return new Refusal(
                manifest.At(spec, nameof(spec.Selector)).OnKey(),
                $"{manifest.DisplayName} has a selector of its own",
                "remove `selector`, or write `manualSelector: true`")
            {
                Why = "the API server refuses it: it makes a selector for each Job",
            };
        }
    }

    private static bool IsOwn(V1LabelSelector selector) => selector.MatchExpressions is { Count: > 0 }
        || selector.MatchLabels?.Keys.Any(key => !key.EndsWith(Generated, StringComparison.Ordinal)) == true;

    private static IEnumerable<Refusal> OfPolicy(Manifest manifest, V1JobSpec spec, V1PodFailurePolicy policy)
    {
        if (spec.Template?.Spec is { RestartPolicy: "OnFailure" } pod)
        {
            yield return new Refusal(
                manifest.At(pod, nameof(pod.RestartPolicy)),
                "A Job with a pod failure policy cannot restart its containers",
                "write `restartPolicy: Never`")
            {
                Why = "the API server refuses it: the policy is about pods that have failed for good",
                Other = manifest.At(spec, nameof(spec.PodFailurePolicy)).OnKey(),
                OtherMessage = "the policy",
            };
        }

        if (spec.PodReplacementPolicy is "TerminatingOrFailed")
        {
            yield return new Refusal(
                manifest.At(spec, nameof(spec.PodReplacementPolicy)),
                "A Job with a pod failure policy cannot replace pods that still terminate",
                "write `podReplacementPolicy: Failed`")
            {
                Other = manifest.At(spec, nameof(spec.PodFailurePolicy)).OnKey(),
                OtherMessage = "the policy",
            };
        }

        foreach (V1PodFailurePolicyRule rule in policy.Rules ?? [])
        {
            foreach (Refusal refusal in ExitCodes.Find(manifest, spec, rule.OnExitCodes))
            {
                yield return refusal;
            }

            foreach (V1PodFailurePolicyOnPodConditionsPattern pattern in rule.OnPodConditions ?? [])
            {
                if (NameFlaw.In(pattern.Type, NameGrammar.LabelKey)?.At(
                    $"The condition type `{pattern.Type}`", manifest.At(pattern, nameof(pattern.Type))) is { } refusal)
                {
                    yield return refusal;
                }
            }
        }
    }
}
