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
        Place place = manifest.At(violation.Path);
        string what = violation.Path.Parent is null ? manifest.Kind : ViolationWords.Field(violation);
        string why = $"{ViolationWords.Judge(violation)} refuses the object";
        if (violation.First is { } first)
        {
            ViolationReport.Report(
                    context,
                    violation,
                    place.OnKey(),
                    $"{what} excludes `{first.LastKey}`: {violation.Expected}",
                    why,
                    "keep one of the two")
                .WithRelated(manifest.At(first).OnKey(), "it excludes this one");
            return;
        }

        bool isKey = violation.Path.LastKey is { } key
            && violation.Expected.Contains($"`{key}`", StringComparison.Ordinal);
        ViolationReport.Report(
            context,
            violation,
            isKey ? place.OnKey() : place,
            isKey ? $"{what} must not be here" : $"{what} does not fit its schema: {violation.Expected}",
            why,
            isKey ? "remove it" : "look up what goes together, and keep to one way");
    }
}
