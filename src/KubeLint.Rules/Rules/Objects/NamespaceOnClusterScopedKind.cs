using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>An object that belongs to no namespace and names one.</summary>
[Rule(
    "KL0405",
    "namespace-on-cluster-scoped-kind",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "An object of a kind that belongs to no namespace has `metadata.namespace`.")]
internal sealed class NamespaceOnClusterScopedKind : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest.Namespace is not null && IsClusterScoped(manifest, context)
            && manifest.At("metadata", "namespace") is { Node: YamlScalar } place)
        {
            context.Report(
                place,
                $"{manifest.DisplayName} names a namespace, but a {manifest.Kind} belongs to none",
                "the API server drops it: the object is one for the whole cluster",
                "remove `metadata.namespace`");
        }
    }

    private static bool IsClusterScoped(Manifest manifest, RuleContext context) =>
        BuiltInKinds.Find(manifest.Group, manifest.Kind)?.IsNamespaced is { } isNamespaced
            ? !isNamespaced
            : context.Bundle.CustomResourceDefinitions.IsNamespaced(manifest.Group, manifest.Kind) == false;
}
