using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.PodSpecs;

/// <summary>An amount of a resource that Kubernetes cannot read, or less than nothing.</summary>
[Rule(
    "KL0521",
    "invalid-resource-quantity",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An amount of CPU, memory or another resource is no quantity, such as `1GB`, or is negative.")]
internal sealed class InvalidResourceQuantity : PodTemplateRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (ResourceAmount amount in template.Amounts)
        {
            if (QuantityMistake.Find(amount.Text, amount.IsBytes || amount.IsHugePages) is { } mistake)
            {
                Report(amount, mistake, context);
            }
            else if (amount.Quantity is { IsNegative: true })
            {
                context.Report(
                    amount.Place.Part(0, 1),
                    $"The amount of `{amount.Name}` is negative: `{amount.Text}`",
                    PodRefusal.Why,
                    "write an amount that is not negative");
            }
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        violation.Kind == ViolationKind.InvalidFormat && violation.Schema.Format is "quantity"
        && manifest.PodTemplate is { } template
        && template.Amounts.Exists(amount => amount.Place.Path.ToString() == violation.Path.ToString());

    private static void Report(ResourceAmount amount, QuantityMistake mistake, RuleContext context)
    {
        string units = amount.IsBytes ? "such as `512Mi` or `2Gi`" : "such as `500m` or `2`";
        string advice = mistake.Meanings switch
        {
            [var one] => $"write `{one}`",
            [var binary, var power] when mistake.Problem.Contains("comma", StringComparison.Ordinal)
                => $"write `{binary}` or `{power}`",
            [var binary, var power] => $"write `{binary}`, in powers of 1024, or `{power}`, in powers of 1000",
            _ => $"write a number with a unit that Kubernetes has, {units}",
        };
        context.Report(
            mistake.Length > 0 ? amount.Place.Part(mistake.Start, mistake.Length) : amount.Place,
            amount.Text.Length > 0
                ? $"`{amount.Text}` is no quantity: it {mistake.Problem}" : $"The amount of `{amount.Name}` is empty",
            "the API server cannot read the object and refuses it",
            advice);
    }
}
