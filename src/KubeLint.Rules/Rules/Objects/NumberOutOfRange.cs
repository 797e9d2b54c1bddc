using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A number beyond the bounds that the API server sets.</summary>
[Rule(
    "KL0422",
    "number-out-of-range",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A number lies outside of the bounds that the API server sets, such as a webhook's timeout over 30 s.")]
internal sealed class NumberOutOfRange : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        from part in ModelParts.Of(manifest)
        from range in NumberRanges.Of(part)
        where range.Value < range.Least || range.Value > range.Most
        let field = new Field(range.Owner, range.Property)
        let place = field.In(manifest)
        where place.Node is YamlScalar { AsInt64: not null }
        select new Refusal(
            place,
            string.Create(CultureInfo.InvariantCulture, $"`{field.Key}` is {range.Value}"),
            string.Create(CultureInfo.InvariantCulture, $"write {Bounds(range)}"))
        {
            Why = string.Create(
                CultureInfo.InvariantCulture,
                $"the API server takes {Bounds(range)}{(range.When.Length > 0 ? $" {range.When}" : "")}"),
        };

    private static string Bounds(NumberRange range) => range switch
    {
        { Most: long.MaxValue } => string.Create(CultureInfo.InvariantCulture, $"{range.Least} or more"),
        { Least: long.MinValue } => string.Create(CultureInfo.InvariantCulture, $"{range.Most} or less"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{range.Least} to {range.Most}"),
    };
}
