using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A field that may not be there, because of what another one says.</summary>
[Rule(
    "KL0431",
    "unfitting-field",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A field does not go with the value of another, such as `rollingUpdate` with the strategy `Recreate`.")]
internal sealed class UnfittingField : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        foreach (Misfit misfit in ModelParts.Of(manifest).SelectMany(Misfits.Of).Where(misfit => misfit.IsThere))
        {
            Place place = misfit.Field.In(manifest);
            Place cause = misfit.Cause.In(manifest);
            string key = misfit.Field.Key;
            string remedy = misfit.IsValue ? $"choose another `{key}`" : $"remove `{key}`";
            yield return new Refusal(
                misfit.IsValue ? place : place.OnKey(),
                $"`{key}` does not fit here: {misfit.Reason}",
                misfit.Alternative.Length > 0 ? $"{misfit.Alternative}, or {remedy}" : remedy)
            {
                Why = "the API server refuses it",
                Other = misfit.Cause != misfit.Field && cause.Exists ? cause : null,
                OtherMessage = "because of this",
            };
        }
    }
}
