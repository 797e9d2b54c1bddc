using KubeLint.Configuration;
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
internal sealed class UnfittingField : TableRule<Misfit>
{
    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<Misfit> rows) =>
        Misfits.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, Misfit misfit, LintSettings settings)
    {
        if (!misfit.IsThere)
        {
            return null;
        }

        Place place = misfit.Field.In(manifest);
        Place cause = misfit.Cause.In(manifest);
        string key = misfit.Field.Key;
        string remedy = misfit.IsValue ? $"choose another `{key}`" : $"remove `{key}`";
        return new Refusal(
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
