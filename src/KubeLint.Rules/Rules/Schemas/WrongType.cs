using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>A value of another type than the field has.</summary>
[Rule(
    "KL0102",
    "wrong-type",
    RuleFamily.Syntax,
    Severity.Error,
    Fixable = true,
    Summary = "A value is of another type than its field takes.",
    Equivalents = ["kubeconform:schema", "monokle:K8S001", "kube-linter:schema-validation"])]
internal sealed class WrongType : SchemaRule
{
    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.WrongType;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        Place place = PlaceOfValue(manifest.At(violation.Path));
        string field = ViolationWords.Field(violation);
        string why = violation.Dialect == SchemaDialect.BuiltIn
            ? "the API server cannot decode the object, and refuses it"
            : $"{ViolationWords.Judge(violation)} refuses the object";
        if (violation.Node is YamlScalar scalar && Edit(manifest, violation, context, scalar) is { } edit)
        {
            bool isQuoted = scalar.Style == ScalarStyle.Plain;
            Report(
                    isQuoted ? $"{Name(scalar)} here, and {field} takes {violation.Expected}"
                        : $"{field} must be {violation.Expected}, not {ViolationWords.Value(scalar)}",
                    isQuoted ? $"quote it: `{edit.NewText}`" : $"write it without quotes: `{edit.NewText}`")
                .WithFix(isQuoted ? "put it in quotes" : "take the quotes off", isSafe: place.Via.Count == 0, edit);
            return;
        }

        FindingDraft draft = Report(
            $"{field} must be {violation.Expected}, not {ViolationWords.Value(violation.Node)}",
            WrongShape.Advise(violation, context.Bundle.Validator.Patterns));
        WrongShape.AddFix(draft, place, violation, context.Bundle.Validator.Patterns);

        FindingDraft Report(string message, string advice) =>
            ViolationReport.Report(context, violation, place, message, why, advice);
    }

    /// <summary>A value of several lines is shown by its first.</summary>
    private static Place PlaceOfValue(Place place)
    {
        if (place.Node is not { Span.Length: > 0 } node || place.Span != place.KeyNode?.Span)
        {
            return place;
        }

        int lineEnd = place.Manifest.Source.LineSpan(place.Manifest.Source.PositionAt(node.Span.Start).Line).End;
        return place with { Span = TextSpan.FromBounds(node.Span.Start, Math.Min(node.Span.End, lineEnd)) };
    }

    /// <summary>The same characters with quotes, or without, if that is what the field takes.</summary>
    private static TextEdit? Edit(Manifest manifest, Violation violation, RuleContext context, YamlScalar scalar)
    {
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        YamlScalar other = new(scalar.Span, scalar.Value, isPlain ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain);
        return scalar.Type == ScalarType.Null
            || !SchemaFit.Fits(other, violation.Schema, violation, context.Bundle.Validator.Patterns) ? null
            : isPlain ? ScalarEdit.Quote(manifest.Source, scalar)
            : ScalarEdit.Unquote(scalar);
    }

    private static string Name(YamlScalar scalar) =>
        $"{ViolationWords.Code(scalar.Value)} is a {(scalar.Type == ScalarType.Boolean ? "boolean" : "number")}";
}
