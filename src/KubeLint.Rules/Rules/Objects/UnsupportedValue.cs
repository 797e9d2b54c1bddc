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
internal sealed class UnsupportedValue : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        foreach (ClosedValue closed in ModelParts.Of(manifest).SelectMany(ClosedValues.Of))
        {
            if (closed.Value is not { } value || closed.Allowed.Contains(value, StringComparer.Ordinal)
                || Blanks.AppearIn(value))
            {
                continue;
            }

            Field field = new(closed.Owner, closed.Property);
            Place place = closed.Index is { } index
                ? manifest.At(closed.Owner, closed.Property, index) : field.In(manifest);
            if (place.Node is YamlScalar { Type: ScalarType.String })
            {
                string all = string.Join(", ", closed.Allowed.Select(allowed => $"`{allowed}`"));
                yield return new Refusal(
                    place,
                    $"`{value}` is no value for `{field.Key}`",
                    EditDistance.Nearest(value, closed.Allowed) is { } near ? $"write `{near}`" : $"write one of {all}")
                {
                    Why = $"the API server takes {all} only",
                };
            }
        }
    }
}
