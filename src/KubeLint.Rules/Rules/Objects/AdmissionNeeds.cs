using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>What webhooks and admission policies cannot do without.</summary>
internal static class AdmissionNeeds
{
    private const string Match = "a rule says what it matches";

    /// <summary>The fields that the rules of webhooks need.</summary>
    /// <param name="rules">The rules of each webhook; null for none.</param>
    /// <returns>The fields.</returns>
    public static IEnumerable<NeededField> Of(IEnumerable<IList<V1RuleWithOperations>?>? rules) =>
        (rules ?? []).SelectMany(each => each ?? []).SelectMany(rule => (IEnumerable<NeededField>)
        [
            new(rule, nameof(rule.Operations), Match),
            new(rule, nameof(rule.ApiGroups), Match),
            new(rule, nameof(rule.ApiVersions), Match),
            new(rule, nameof(rule.Resources), Match),
        ]);

    /// <summary>The fields that a policy needs.</summary>
    /// <param name="spec">The policy's spec.</param>
    /// <returns>The fields.</returns>
    public static IEnumerable<NeededField> Of(V1ValidatingAdmissionPolicySpec spec)
    {
        if (spec.MatchConstraints is not { } match)
        {
            yield return new(spec, nameof(spec.MatchConstraints), "a policy says what it is for");
            yield break;
        }

        yield return new(match, nameof(match.ResourceRules), "a policy says which resources it is for");
        foreach (V1NamedRuleWithOperations rule in match.ResourceRules ?? [])
        {
            yield return new(rule, nameof(rule.Operations), Match);
            yield return new(rule, nameof(rule.ApiGroups), Match);
            yield return new(rule, nameof(rule.ApiVersions), Match);
            yield return new(rule, nameof(rule.Resources), Match);
        }
    }

    /// <summary>The fields that the binding of a policy needs.</summary>
    /// <param name="spec">The binding's spec.</param>
    /// <returns>The fields.</returns>
    public static IEnumerable<NeededField> Of(V1ValidatingAdmissionPolicyBindingSpec spec)
    {
        yield return NeededField.Filled(spec, nameof(spec.PolicyName), "a binding names its policy");
        yield return new(spec, nameof(spec.ValidationActions), "a binding says what becomes of a refused request")
        {
            IsInSchema = true,
        };
        if (spec.ParamRef is { } reference)
        {
            yield return new(
                reference, nameof(reference.ParameterNotFoundAction), "it says what happens without parameters")
            {
                IsText = true,
            };
        }
    }
}
