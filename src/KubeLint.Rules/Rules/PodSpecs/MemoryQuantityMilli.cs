using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Memory in thousandths of a byte, or so little of it that nobody can have meant it.</summary>
[Rule(
    "KL0525",
    "memory-quantity-milli",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "An amount of memory or storage is a fraction of a byte, such as `512m`, or a few bytes.")]
internal sealed class MemoryQuantityMilli : PodTemplateRule
{
    private static readonly Quantity LeastSensible = Quantity.Of(1 << 20);

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (ResourceAmount amount in template.Amounts)
        {
            if (amount.IsBytes && amount.Quantity is { IsNegative: false, IsZero: false } quantity)
            {
                if (!quantity.IsWhole)
                {
                    ReportFraction(amount, quantity, context);
                }
                else if (quantity < LeastSensible)
                {
                    ReportFewBytes(amount, quantity, context);
                }
            }
        }
    }

    private static void ReportFraction(ResourceAmount amount, Quantity quantity, RuleContext context)
    {
        int unit = QuantityGrammar.NumberLength(amount.Text);
        string suffix = amount.Text[unit..];
        bool isMilli = suffix is "m";
        bool isLarge = quantity >= LeastSensible;
        context.Report(
                suffix.Length > 0 ? amount.Place.Part(unit, suffix.Length) : amount.Place,
                isMilli
                    ? $"`{amount.Text}` of {amount.Name} is counted in thousandths of a byte"
                    : $"`{amount.Text}` of {amount.Name} is not a whole number of bytes",
                isLarge ? "bytes have no parts, so it is rounded up, and the API server warns of it"
                    : $"it makes {BytesOf(quantity)}",
                isMilli && !isLarge ? MeantBy(amount.Text[..unit])
                    : "write a whole number of bytes, `Ki`, `Mi` or `Gi`")
            .WithSeverity(isLarge ? Severity.Info : Severity.Warning);
    }

    private static void ReportFewBytes(ResourceAmount amount, Quantity quantity, RuleContext context)
    {
        int unit = QuantityGrammar.NumberLength(amount.Text);
        context.Report(
            amount.Place,
            $"`{amount.Text}` of {amount.Name} {(unit < amount.Text.Length ? "is" : "has no unit, which makes it")} "
                + BytesOf(quantity),
            "no container can do with so little",
            unit < amount.Text.Length ? "check the unit: `Mi` and `Gi` are the usual ones" : MeantBy(amount.Text));
    }

    private static string MeantBy(string number) => $"write `{number}Mi` or `{number}M` if megabytes are meant";

    private static string BytesOf(Quantity quantity) => quantity.Units.IsOne ? "1 byte" : $"{quantity.Units} bytes";
}
