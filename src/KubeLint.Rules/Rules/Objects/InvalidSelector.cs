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
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        manifest.Places.All<V1LabelSelectorRequirement>().SelectMany(each => OfLabels(manifest, each))
            .Concat(manifest.Places.All<V1NodeSelectorRequirement>().SelectMany(each => OfNodes(manifest, each)));

    private static IEnumerable<Refusal> OfLabels(Manifest manifest, V1LabelSelectorRequirement expression)
    {
        Place values = manifest.At(expression, nameof(expression.Values));
        Place operation = manifest.At(expression, nameof(expression.OperatorProperty));
        if (expression.OperatorProperty is { } name && name is not ("In" or "NotIn" or "Exists" or "DoesNotExist")
            && !Blanks.AppearIn(name))
        {
            yield return new Refusal(
                operation, $"`{name}` is no operator of a label selector", "use In, NotIn, Exists or DoesNotExist")
            {
                Why = Why,
            };
        }

        if (SelectorValues.Find(expression.OperatorProperty, expression.Values, values, operation) is { } refusal)
        {
            yield return refusal with { Why = Why };
        }

        if (NameRefusal.Of(
            $"The label key `{expression.Key}`",
            expression.Key,
            NameGrammar.LabelKey,
            () => manifest.At(expression, nameof(expression.Key))) is { } key)
        {
            yield return key;
        }

        for (int index = 0; expression.Values is { } list && index < list.Count; index++)
        {
            if (NameRefusal.Of(
                $"The value `{list[index]}`",
                list[index],
                NameGrammar.LabelValue,
                () => manifest.At(expression, nameof(expression.Values), index)) is { } value)
            {
                yield return value;
            }
        }
    }

    private static IEnumerable<Refusal> OfNodes(Manifest manifest, V1NodeSelectorRequirement expression)
    {
        Place values = manifest.At(expression, nameof(expression.Values));
        Place operation = manifest.At(expression, nameof(expression.OperatorProperty));
        if (SelectorValues.Find(expression.OperatorProperty, expression.Values, values, operation) is { } refusal)
        {
            yield return refusal with { Why = Why };
        }
    }
}
