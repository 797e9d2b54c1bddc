using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A field whose value is none of those that it takes.</summary>
[Rule(
    "KL0432",
    "unsupported-value",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A field holds none of the values that it takes, though no schema lists them.")]
internal sealed class UnsupportedValue : TableRule<ClosedValue>
{
    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<ClosedValue> rows) =>
        ClosedValues.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, ClosedValue closed, LintSettings settings)
    {
        if (closed.Value is not { } value || closed.Allowed.Contains(value, StringComparer.Ordinal)
            || Blanks.AppearIn(value))
        {
            return null;
        }

        Field field = new(closed.Owner, closed.Property);
        Place place = closed.Index is { } index ? field.In(manifest, index) : field.In(manifest);
        string all = string.Join(", ", closed.Allowed.Select(allowed => $"`{allowed}`"));
        return place.Node is not YamlScalar { Type: ScalarType.String } ? null : new Refusal(
            place,
            $"`{value}` is no value for `{field.Key}`",
            EditDistance.Nearest(value, closed.Allowed) is { } near ? $"write `{near}`" : $"write one of {all}")
        {
            Why = $"the API server takes {all} only",
        };
    }
}
