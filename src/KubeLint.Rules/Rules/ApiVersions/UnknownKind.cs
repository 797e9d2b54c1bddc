using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Rules.ApiVersions;

/// <summary>An object of a kind that a built-in API group does not have.</summary>
[Rule(
    "KL0110",
    "unknown-kind",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A built-in API group has no such kind, or no such version.",
    Equivalents = ["kubeconform:missing-schema", "monokle:K8S004"])]
internal sealed class UnknownKind : ObjectRule
{
    private const string Why = "the API server has no such kind: `kubectl apply` stops with \"no matches for kind\"";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        KubernetesVersion target = context.Bundle.TargetVersions[^1];
        if (ApiLifecycle.Of(manifest.ApiVersion, manifest.Kind) is not null
            || ApiMachinery.Has(manifest.Kind)
            || context.Bundle.CustomResourceDefinitions.Define(manifest.Group, manifest.Kind)
            || context.Bundle.HasSchema(manifest))
        {
            return;
        }

        KindGuess guess = new(manifest.ApiVersion, manifest.Kind, target);
        if (guess.IsGroupBuiltIn)
        {
            string place = guess.IsVersionServed ? "kind" : "apiVersion";
            context.Report(manifest.At(place), MessageOf(manifest, guess), Why, guess.Advice());
        }
        else if (guess.NearGroup() is { } near)
        {
            string what = manifest.Group.Length == 0 ? "version" : "group";
            context.Report(
                    manifest.At("apiVersion"),
                    $"Kubernetes has no API {what} `{guess.Group}`",
                    $"{manifest.Kind} is of `{near.ApiVersion}`, and the server knows no other unless somebody adds it",
                    $"write `apiVersion: {near.ApiVersion}`")
                .WithConfidence(Confidence.Medium);
        }
    }

    private static string MessageOf(Manifest manifest, KindGuess guess) =>
        guess.IsVersionKnown ? $"`{manifest.ApiVersion}` has no kind {manifest.Kind}"
        : manifest.Group.Length == 0 ? $"The core API group has no version `{manifest.ApiVersion}`"
        : $"API group `{manifest.Group}` has no version `{manifest.ApiVersion[(manifest.Group.Length + 1)..]}`";
}
