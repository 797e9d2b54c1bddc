using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container that adds a capability which containers have by default.</summary>
[Rule(
    "KL8037",
    "capabilities-restricted",
    RuleFamily.PodSecurity,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "A container adds a capability that the restricted level does not allow, though the baseline level does.",
    Equivalents =
    [
        "trivy:KSV-0106", "kics:19ebaa28", "monokle:PSS206", "kyverno:disallow-capabilities-strict",
        "kyverno:psp-restrict-adding-capabilities", "pss:restricted/capabilities",
    ])]
internal sealed class CapabilitiesRestricted : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Model.SecurityContext?.Capabilities is not { Add: { } added } capabilities
            || container.Template.Spec.Os?.Name is "windows")
        {
            return;
        }

        foreach ((int index, string? name) in added.Index())
        {
            if (name is not null and not "NET_BIND_SERVICE" && Capability.IsBaseline(name))
            {
                context.Report(
                    container.Template.Manifest.At(capabilities, nameof(capabilities.Add), index),
                    $"{container.DisplayName} adds the capability `{name}`",
                    "the level `restricted` allows `NET_BIND_SERVICE` alone",
                    "remove it: what runs as a user other than root seldom needs it");
            }
        }
    }
}
