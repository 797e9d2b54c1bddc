using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>A definition whose schema the API server does not take.</summary>
[Rule(
    "KL0301",
    "non-structural-schema",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The schema of a CustomResourceDefinition is not structural.")]
internal sealed class NonStructuralSchema : ManifestRule<V1CustomResourceDefinition>
{
    private const string Why =
        "the API server refuses it: a structural schema says the type of every field, and says it in one place";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1CustomResourceDefinition> manifest, RuleContext context)
    {
        DefinitionReport report = new(manifest, context, Why);
        foreach (CustomResourceVersion version in CustomResourceDefinition.Read(manifest)?.Versions ?? [])
        {
            foreach (SchemaSite site in SchemaSite.Of(manifest.At(version.SchemaPath).Node, version.SchemaPath))
            {
                TypeChecks.Check(site, report);
                ForbiddenKeywords.Check(site, report);
                MetadataChecks.Check(site, report);
                SchemaRootChecks.Check(site, version, report);
                PatternChecks.Check(site, report);
                if (site.IsNested)
                {
                    CombinationChecks.Check(site, report);
                    CombinationFields.Check(site, report);
                }
                else
                {
                    ExtensionChecks.Check(site, report);
                    ListChecks.Check(site, report);
                }
            }
        }
    }
}
