using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.Schemas;

/// <summary>A value that a combination of schemas refuses.</summary>
[Rule(
    "KL0108",
    "refused-by-schema",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A value does not fit the alternatives that its schema gives.",
    Equivalents = ["kubeconform:schema", "monokle:K8S001", "kube-linter:schema-validation"])]
internal sealed class RefusedBySchema : SchemaRule
{
    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.RefusedCombination;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        string what = violation.Path.Parent is null ? manifest.Kind : ViolationWords.Field(violation);
        ViolationReport.Report(
            context,
            violation,
            manifest.At(violation.Path),
            $"{what} does not fit its schema: {violation.Expected}",
            $"{ViolationWords.Judge(violation)} refuses the object",
            "look up what goes together, and keep to one way");
    }
}
