using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A field that names something by a name which nothing can have.</summary>
[Rule(
    "KL0425",
    "malformed-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A field names a class, a Secret, an API group or the like by a name that nothing of its sort can have.")]
internal sealed class MalformedName : TableRule<NamedField>
{
    /// <inheritdoc/>
    protected override IEnumerable<NamedField> Rows(object part, LintSettings settings) =>
        NamedFields.Of(part, settings);

    /// <inheritdoc/>
    protected override Refusal? Judge(Manifest manifest, NamedField field, LintSettings settings) =>
        NameFlaw.In(field.Value, field.Grammar)?.At(
            $"The {field.What} `{field.Value}`", manifest.At(field.Owner, field.Property));
}
