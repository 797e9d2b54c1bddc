using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>A value that is not among those that a field allows.</summary>
[Rule(
    "KL0104",
    "invalid-value",
    RuleFamily.Syntax,
    Severity.Error,
    Fixable = true,
    Summary = "A value is not one of those that its field allows.",
    Equivalents = ["kubeconform:schema", "monokle:K8S001", "kube-linter:schema-validation"])]
internal sealed class InvalidValue : SchemaRule
{
    /// <summary>So many values can be named in a clause.</summary>
    private const int FewValues = 8;

    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.UnknownValue;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        Place place = manifest.At(violation.Path);
        string[] allowed = [.. violation.Schema.Enum.Select(value => value.Text).Where(text => text.Length > 0)];
        string written = (violation.Node as YamlScalar)?.Value ?? "";
        string? sameLetters = Array.Find(
            allowed, value => string.Equals(value, written, StringComparison.OrdinalIgnoreCase));
        string? meant = sameLetters ?? EditDistance.Nearest(written, allowed);
        string field = ViolationWords.Field(violation);
        FindingDraft draft = ViolationReport.Report(
            context,
            violation,
            place,
            $"{field} must be {Row(allowed)}, not {ViolationWords.Value(violation.Node)}",
            $"{ViolationWords.Judge(violation)} refuses any other value",
            meant is null ? $"write {Row(allowed)}"
                : sameLetters is null ? $"write `{meant}` if that is meant"
                : $"write `{meant}`: values are case-sensitive");
        bool isText = violation.Schema.Enum.Any(value => value.Type == SchemaTypes.String && value.Text == meant);
        if (isText && violation.Node is YamlScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } scalar)
        {
            bool isSafe = sameLetters is not null && place.Via.Count == 0;
            draft.WithFix($"write `{meant}`", isSafe, ScalarEdit.Replace(scalar, meant!));
        }
    }

    private static string Row(string[] allowed)
    {
        string[] shown = [.. allowed.Take(FewValues).Select(value => $"`{value}`")];
        return allowed.Length <= FewValues ? SchemaWords.Join(shown, "or")
            : $"{string.Join(", ", shown)} or one of {allowed.Length - FewValues} other values";
    }
}
