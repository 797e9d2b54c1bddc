using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.Schemas;

/// <summary>A text that does not have the form that its field asks for.</summary>
[Rule(
    "KL0105",
    "invalid-format",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A text does not have the form that its field asks for.",
    Equivalents = ["kubeconform:schema", "monokle:K8S001", "kube-linter:schema-validation"])]
internal sealed class InvalidFormat : SchemaRule
{
    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.InvalidFormat;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context) => ViolationReport.Report(
        context,
        violation,
        manifest.At(violation.Path),
        $"{ViolationWords.Field(violation)} must be {violation.Expected}, not {ViolationWords.Value(violation.Node)}",
        $"{ViolationWords.Judge(violation)} cannot read it, and refuses the object",
        $"write {violation.Expected}");
}
