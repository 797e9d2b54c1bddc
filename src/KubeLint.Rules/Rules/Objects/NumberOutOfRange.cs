using System.Globalization;
using KubeLint.Configuration;
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
internal sealed class NumberOutOfRange : TableRule<NumberRange>
{
    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<NumberRange> rows) =>
        NumberRanges.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, NumberRange range, LintSettings settings)
    {
        Field field = new(range.Owner, range.Property);
        if (!(range.Value < range.Least || range.Value > range.Most)
            || field.In(manifest) is not { Node: YamlScalar { AsInt64: not null } } place)
        {
            return null;
        }

        return new Refusal(
            place,
            string.Create(CultureInfo.InvariantCulture, $"`{field.Key}` is {range.Value}"),
            string.Create(CultureInfo.InvariantCulture, $"write {Bounds(range)}"))
        {
            Why = string.Create(
                CultureInfo.InvariantCulture,
                $"the API server takes {Bounds(range)}{(range.When.Length > 0 ? $" {range.When}" : "")}"),
        };
    }

    private static string Bounds(NumberRange range) => range switch
    {
        { Most: long.MaxValue } => string.Create(CultureInfo.InvariantCulture, $"{range.Least} or more"),
        { Least: long.MinValue } => string.Create(CultureInfo.InvariantCulture, $"{range.Most} or less"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{range.Least} to {range.Most}"),
    };
}
