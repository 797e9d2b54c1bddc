using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

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
        if (IsPart(manifest) || IsMisspelt(violation))
        {
            return;
        }

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

    /// <summary>Then the key that is there is one too many, and found for that.</summary>
    private static bool IsMisspelt(Violation violation) => violation.Node is YamlMapping mapping
        && mapping.EffectiveEntries().Any(entry => violation.Schema.Properties?.ContainsKey(entry.Name) == false
            && FieldSearch.MayMean(entry.Name, violation.Path.LastKey!));

    /// <summary>Some tool that is not known here patches a whole object with it.</summary>
    private static bool IsPart(Manifest manifest) => manifest.PodTemplate is { } template ? template.IsPartial
        : manifest.Source.IsCalledPatch;

    private static string TypeOf(Violation violation, string name) =>
        violation.Schema.Properties?.TryGetValue(name, out SchemaReference? field) == true
            && NodeTypes.AllowedBy(field.Schema) != SchemaTypes.Any
            ? $", {SchemaWords.Describe(field.Schema)}" : "";
}
