using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Configuration;

/// <summary>A ConfigMap or Secret that nothing in the scan uses.</summary>
[Rule("KL2010", "unused-config", RuleFamily.Configuration, Severity.Info,
    EnabledByDefault = false,
    Confidence = Confidence.Medium,
    Summary = "Nothing in the scan uses a ConfigMap or Secret.",
    Guide = "ConfigMaps and Secrets",
    Equivalents = ["popeye:POP-400"])]
internal sealed class UnusedConfig : ObjectRule
{
    /// <summary>Types of Secrets that the cluster itself, or a tool, looks for.</summary>
    private static readonly string[] FoundByType =
    [
        "bootstrap.kubernetes.io/token", "helm.sh/release.v1", "kubernetes.io/service-account-token",
    ];

    /// <summary>What labels of objects speak of that a controller or a sidecar finds by them.</summary>
    private static readonly string[] FoundByLabel =
        ["argocd.argoproj.io", "dashboard", "datasource", "prometheus", "rules", "grafana", "velero"];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        Bundle bundle = context.Bundle;
        if (manifest is not { Kind: "ConfigMap" or "Secret", Group: "", Name.Length: > 0 } || manifest.IsOwned
            || IsFoundOtherwise(manifest) || BuiltInObjects.Hold(manifest.Kind, manifest.Name)
            || bundle.References.To(manifest).Count > 0 || bundle.References.IsMentioned(manifest, manifest.Name)
            || !bundle.Namespaces.PodsAround(manifest).Any() || bundle.MayBeUnread(manifest))
        {
            return;
        }

        context.Report(
            manifest.At("metadata", "name"),
            $"Nothing in the scan uses {manifest.DisplayName}",
            "what is left over is kept up to date for nothing; in a Secret it may still be leaked",
            "remove it, or the mistake in the name where it is meant to be used");
    }

    private static bool IsFoundOtherwise(Manifest manifest)
    {
        YamlMapping? labels = manifest.NodeAt("metadata", "labels") as YamlMapping;
        return (manifest.NodeAt("type") is YamlScalar type
                && FoundByType.Contains(type.Value, StringComparer.Ordinal))
            || (labels?.EffectiveEntries().Any(label => Array.Exists(
                FoundByLabel, word => label.Name.Contains(word, StringComparison.OrdinalIgnoreCase))) == true);
    }
}
