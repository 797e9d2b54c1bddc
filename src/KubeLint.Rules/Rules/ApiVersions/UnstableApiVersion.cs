using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.ApiVersions;

/// <summary>An object of an API version that clusters do not serve by default.</summary>
[Rule(
    "KL0204",
    "unstable-api-version",
    RuleFamily.Syntax,
    Severity.Info,
    Summary = "An object is of an alpha or beta API version that API servers do not serve unless told to.")]
internal sealed class UnstableApiVersion : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (TargetedKind.Of(manifest, context) is not { IsUnstable: true } kind)
        {
            return;
        }

        bool isAlpha = manifest.ApiVersion.Contains("alpha", StringComparison.Ordinal);
        string change = isAlpha ? "may change or go with any release" : "may still change, and goes one day";
        context.Report(
            manifest.At("apiVersion"),
            $"{kind.Name} is {(isAlpha ? "an alpha" : "a beta")}, which API servers do not serve unless told to",
            $"without `--runtime-config={manifest.ApiVersion}=true` the object is refused, and the API {change}",
            kind.Alternative() is { } stable ? kind.Write(stable)
                : "see that every cluster which gets the object serves it");
    }
}
