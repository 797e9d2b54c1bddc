using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The bounds and defaults of a LimitRange, which must be in order for each resource.</summary>
internal static class LimitBounds
{
    /// <summary>Looks at a LimitRange.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="spec">Its spec.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, V1LimitRangeSpec spec)
    {
        foreach (V1LimitRangeItem item in spec.Limits ?? [])
        {
            Field min = new(item, nameof(item.Min));
            Field max = new(item, nameof(item.Max));
            Field request = new(item, nameof(item.DefaultRequest));
            Field limit = new(item, nameof(item.DefaultProperty));
            (Field Less, Field More)[] orders =
                [(min, max), (min, request), (request, max), (request, limit), (min, limit), (limit, max)];
            foreach (string resource in Resources(item))
            {
                foreach ((Field less, Field more) in orders)
                {
                    if (AmountField.Of(manifest, less, resource) is { } one
                        && AmountField.Of(manifest, more, resource) is { } other && one.Amount > other.Amount)
                    {
                        yield return Crossed(one, other, less == min && more != max);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Resources(V1LimitRangeItem item) =>
        new[] { item.Min, item.Max, item.DefaultRequest, item.DefaultProperty }
            .SelectMany(map => map?.Keys ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>A default is shown rather than the bound that it passes.</summary>
    private static Refusal Crossed(AmountField less, AmountField more, bool isLowerBound)
    {
        (AmountField shown, AmountField other) = isLowerBound ? (more, less) : (less, more);
        return new Refusal(
            shown.Place,
            $"`{shown.Name}` is {shown.Text}, {(isLowerBound ? "less" : "more")} than `{other.Name}`, {other.Text}",
            $"make `{less.Name}` no larger than `{more.Name}`")
        {
            Other = other.Place,
            OtherMessage = "the other value",
        };
    }
}
