using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>A definition that the API server refuses, whatever its schema.</summary>
[Rule(
    "KL0302",
    "invalid-crd",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A CustomResourceDefinition has names, versions or settings that the API server refuses.")]
internal sealed class InvalidDefinition : ManifestRule<V1CustomResourceDefinition>
{
    private const string Why = "the API server refuses the definition, and so all objects of the kind";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1CustomResourceDefinition> manifest, RuleContext context)
    {
        if (CustomResourceDefinition.Read(manifest) is { } definition)
        {
            DefinitionReport report = new(manifest, context, Why);
            DefinitionGroup.Check(definition, report);
            DefinitionNames.Check(definition, report);
            DefinitionNameClashes.Check(definition, context, report);
            DefinitionVersions.Check(definition, report);
            DefinitionConversion.Check(definition, report);
            foreach (CustomResourceVersion version in definition.Versions)
            {
                DeprecationWarnings.Check(version, report);
                Subresources.Check(version, report);
                PrinterColumns.Check(version, report);
                SelectableFields.Check(version, report);
            }
        }
    }
}
