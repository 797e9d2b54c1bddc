using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.Schemas;

/// <summary>A field that an object must have and has not.</summary>
[Rule(
    "KL0103",
    "missing-required-field",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An object lacks a field that it must have.",
    Equivalents = ["kubeconform:schema", "monokle:K8S001", "kube-linter:schema-validation"])]
internal sealed class MissingRequiredField : SchemaRule
{
    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.MissingField;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        Place place = manifest.At(violation.Path);
        string name = violation.Path.LastKey!;
        ViolationReport.Report(
            context,
            violation,
            place.Exists ? place.OnKey() : place,
            $"{ViolationWords.Owner(manifest, violation)} lacks `{name}`{(place.Exists ? ": it is null" : "")}",
            $"{ViolationWords.Judge(violation)} refuses the object without it",
            $"add `{name}`{TypeOf(violation, name)}");
    }

    private static string TypeOf(Violation violation, string name) =>
        violation.Schema.Properties?.TryGetValue(name, out SchemaReference? field) == true
            && NodeTypes.AllowedBy(field.Schema) != SchemaTypes.Any
            ? $", {SchemaWords.Describe(field.Schema)}" : "";
}
