using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.ApiVersions;

/// <summary>An object of an API version that came after the target version.</summary>
[Rule(
    "KL0205",
    "api-version-too-new",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An object is of an API version that the target version of Kubernetes does not serve yet.")]
internal sealed class ApiVersionTooNew : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (TargetedKind.Of(manifest, context) is { IsTooNew: true, Life.Introduced: { } introduced } kind)
        {
            context.Report(
                manifest.At("apiVersion"),
                kind.WasNeverServed ? $"{kind.NotServed} yet"
                    : $"Kubernetes serves {kind.Name} from {introduced} on only",
                kind.WasNeverServed ? $"it came with {introduced}, and older API servers refuse such objects"
                    : $"the manifest has to work with {kind.Targets}, and API servers before {introduced} refuse it",
                kind.Alternative() is { } older ? kind.Write(older)
                    : $"upgrade to {introduced} before the object is applied, or leave it out");
        }
    }
}
