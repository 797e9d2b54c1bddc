using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>An amount that is negative, nothing, or no whole number where it cannot be.</summary>
[Rule(
    "KL0440",
    "unfit-quantity",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A quantity is negative or nothing, or counts parts of things, where the API server does not take that.")]
internal sealed class UnfitQuantity : PartRule
{
    private const string Storage = "storage";

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, object part) => part switch
    {
        V1PersistentVolumeSpec spec =>
            Positive(AmountField.Of(manifest, new Field(spec, nameof(spec.Capacity)), Storage)),
        V1PersistentVolumeClaimSpec { Resources: { } resources } =>
            Positive(AmountField.Of(manifest, new Field(resources, nameof(resources.Requests)), Storage)),
        V2HorizontalPodAutoscalerSpec spec => MetricParts.Targets(spec).SelectMany(target =>
            Positive(AmountField.Of(manifest, new Field(target, nameof(target.Value))))
                .Concat(Positive(AmountField.Of(manifest, new Field(target, nameof(target.AverageValue)))))),
        V1ResourceQuotaSpec spec => OfQuota(manifest, spec),
        _ => [],
    };

    private static IEnumerable<Refusal> Positive(AmountField? amount) =>
        amount is { Amount: { IsNegative: true } or { IsZero: true } } field
            ?
            [
                new Refusal(field.Place, $"`{field.Name}` is {field.Text}", "write more than 0")
                {
                    Why = "the API server refuses an amount that is not more than nothing",
                },
            ]
            : [];

    private static IEnumerable<Refusal> OfQuota(Manifest manifest, V1ResourceQuotaSpec spec)
    {
        foreach (string resource in spec.Hard?.Keys ?? [])
        {
            if (AmountField.Of(manifest, new Field(spec, nameof(spec.Hard)), resource) is not { } field)
            {
                continue;
            }

            if (field.Amount.IsNegative)
            {
                yield return new Refusal(field.Place, $"`{field.Name}` is {field.Text}", "write 0 or more");
            }
            else if (!field.Amount.IsWhole && QuotaResources.AreCounted(resource))
            {
                yield return new Refusal(
                    field.Place, $"`{field.Name}` is {field.Text}, a part of a thing", "write a whole number")
                {
                    Why = "the API server refuses it: these are counted one by one",
                };
            }
        }
    }
}
