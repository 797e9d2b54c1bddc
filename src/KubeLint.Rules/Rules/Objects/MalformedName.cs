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
    protected override void List(object part, LintSettings settings, TableRows<NamedField> rows) =>
        NamedFields.List(part, settings, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, NamedField field, LintSettings settings) =>
        field.Value is { Length: > 0 } name
            ? NameFlaw.In(name, field.Grammar)?.At(
                $"The {field.What} `{name}`", manifest.At(field.Owner, field.Property))
            : null;
}
