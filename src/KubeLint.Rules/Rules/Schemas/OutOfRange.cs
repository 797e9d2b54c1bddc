using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>A number, a length or a count out of bounds.</summary>
[Rule(
    "KL0106",
    "out-of-range",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A number, the length of a text or the number of items is out of bounds.",
    Equivalents = ["kubeconform:schema", "monokle:K8S001", "kube-linter:schema-validation"])]
internal sealed class OutOfRange : SchemaRule
{
    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.OutOfBounds;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        bool isEmpty = violation.Node is YamlScalar { Value: "" }
            && violation.Expected.StartsWith("not ", StringComparison.Ordinal);
        string expected = isEmpty ? violation.Expected["not ".Length..] : violation.Expected;
        string verb = isEmpty ? "not be" : violation.Node is YamlScalar ? "be" : "have";
        ViolationReport.Report(
            context,
            violation,
            manifest.At(violation.Path),
            $"{ViolationWords.Field(violation)} must {verb} {expected}{Found(violation.Node)}",
            $"{ViolationWords.Judge(violation)} refuses the object otherwise",
            isEmpty ? "give it a value"
                : violation.Node is YamlScalar { AsString: null } ? $"write a number that is {expected}"
                : $"make it {verb} {expected}");
    }

    private static string Found(YamlNode node) => node switch
    {
        YamlSequence sequence => $", and has {sequence.Items.Count}",
        YamlMapping mapping => $", and has {mapping.EffectiveEntries().Count}",
        YamlScalar { AsString: { Length: > 0 } text } => $", and is {text.Length} long",
        YamlScalar { AsString: null, Value: var number } => $", not {ViolationWords.Code(number)}",
        _ => "",
    };
}
