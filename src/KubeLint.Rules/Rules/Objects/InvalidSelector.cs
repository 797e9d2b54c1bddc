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
internal sealed class InvalidSelector : ObjectRule
{
    private const string Why = "the API server refuses a selector that it cannot evaluate";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (V1LabelSelectorRequirement expression in manifest.Places.All<V1LabelSelectorRequirement>())
        {
            CheckLabels(manifest, expression, context);
        }

        foreach (V1NodeSelectorRequirement expression in manifest.Places.All<V1NodeSelectorRequirement>())
        {
            Field values = new(expression, nameof(expression.Values));
            Field operation = new(expression, nameof(expression.OperatorProperty));
            Report(SelectorValues.Find(
                manifest, operation, expression.OperatorProperty, values, expression.Values), context);
        }
    }

    private static void CheckLabels(Manifest manifest, V1LabelSelectorRequirement expression, RuleContext context)
    {
        Field values = new(expression, nameof(expression.Values));
        Field operation = new(expression, nameof(expression.OperatorProperty));
        if (expression.OperatorProperty is { } name && name is not ("In" or "NotIn" or "Exists" or "DoesNotExist")
            && !Blanks.AppearIn(name))
        {
            new Refusal(
                operation.In(manifest),
                $"`{name}` is no operator of a label selector",
                "use In, NotIn, Exists or DoesNotExist") { Why = Why }.Report(context);
        }

        Report(
            SelectorValues.Find(manifest, operation, expression.OperatorProperty, values, expression.Values), context);
        NameFlaw.In(expression.Key, NameGrammar.LabelKey)?.At(
            $"The label key `{expression.Key}`", manifest.At(expression, nameof(expression.Key)))?.Report(context);
        for (int index = 0; expression.Values is { } list && index < list.Count; index++)
        {
            NameFlaw.In(list[index], NameGrammar.LabelValue)?.At(
                $"The value `{list[index]}`", values.In(manifest, index))?.Report(context);
        }
    }

    private static void Report(Refusal? refusal, RuleContext context)
    {
        if (refusal is not null)
        {
            (refusal with { Why = Why }).Report(context);
        }
    }
}
