using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Rules.Schemas;

/// <summary>An object whose fields nobody can check.</summary>
[Rule(
    "KL0109",
    "missing-schema",
    RuleFamily.Syntax,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "No schema is known for the kind of an object, so its fields are not checked.",
    Equivalents = ["kubeconform:schema", "monokle:K8S004"])]
internal sealed class MissingSchema : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (!context.Bundle.HasSchema(manifest) && !BuiltInKinds.InGroup(manifest.Group).Any())
        {
            context.Report(
                manifest.At("kind"),
                $"No schema is known for {manifest.Kind} of `{manifest.ApiVersion}`",
                "a misspelt field of it goes unnoticed",
                "name its CustomResourceDefinition with `--crds`, or its JSON Schema with `--schema-location`");
        }
    }
}
