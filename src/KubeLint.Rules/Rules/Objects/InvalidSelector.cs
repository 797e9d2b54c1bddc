using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A selector with an expression that cannot be evaluated.</summary>
[Rule(
    "KL0406",
    "invalid-selector",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An expression of a selector has an unknown operator, or values that do not go with it.")]
internal sealed class InvalidSelector : RefusalRule
{
    private const string Why = "the API server refuses a selector that it cannot evaluate";

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        foreach (object model in manifest.Places.All<object>())
        {
            IEnumerable<Refusal> found = model switch
            {
                V1LabelSelectorRequirement expression => OfLabels(manifest, expression),
                V1NodeSelectorRequirement expression => OfNodes(manifest, expression),
                _ => [],
            };
            foreach (Refusal refusal in found)
            {
                yield return refusal;
            }
        }
    }

    private static IEnumerable<Refusal> OfLabels(Manifest manifest, V1LabelSelectorRequirement expression)
    {
        Field values = new(expression, nameof(expression.Values));
        Field operation = new(expression, nameof(expression.OperatorProperty));
        if (expression.OperatorProperty is { } name && name is not ("In" or "NotIn" or "Exists" or "DoesNotExist")
            && !Blanks.AppearIn(name))
        {
            yield return new Refusal(
                operation.In(manifest),
                $"`{name}` is no operator of a label selector",
                "use In, NotIn, Exists or DoesNotExist")
            {
                Why = Why,
            };
        }

        if (SelectorValues.Find(manifest, operation, expression.OperatorProperty, values, expression.Values)
            is { } refusal)
        {
            yield return refusal with { Why = Why };
        }

        if (NameFlaw.In(expression.Key, NameGrammar.LabelKey)?.At(
            $"The label key `{expression.Key}`", manifest.At(expression, nameof(expression.Key))) is { } key)
        {
            yield return key;
        }

        for (int index = 0; expression.Values is { } list && index < list.Count; index++)
        {
            if (NameFlaw.In(list[index], NameGrammar.LabelValue)?.At(
                $"The value `{list[index]}`", values.In(manifest, index)) is { } value)
            {
                yield return value;
            }
        }
    }

    private static IEnumerable<Refusal> OfNodes(Manifest manifest, V1NodeSelectorRequirement expression)
    {
        Field values = new(expression, nameof(expression.Values));
        Field operation = new(expression, nameof(expression.OperatorProperty));
        if (SelectorValues.Find(manifest, operation, expression.OperatorProperty, values, expression.Values)
            is { } refusal)
        {
            yield return refusal with { Why = Why };
        }
    }
}
