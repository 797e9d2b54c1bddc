using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container that keeps the capabilities which it has by default.</summary>
[Rule(
    "KL8036",
    "drop-all-capabilities",
    RuleFamily.PodSecurity,
    Severity.Warning,
    EnabledByDefault = false,
    Summary = "A container does not drop all capabilities.",
    Equivalents =
    [
        "polaris:insecureCapabilities", "kubesec:CapDropAll", "checkov:CKV_K8S_37", "trivy:KSV-0003",
        "monokle:KBP103", "monokle:PSS206", "monokle:KSV003", "kyverno:disallow-capabilities-strict",
        "kyverno:drop-all-capabilities", "pss:restricted/capabilities", "kubeaudit:CapabilityShouldDropAll",
        "kubeaudit:CapabilityOrSecurityContextMissing", "trivy:KSV-0106",
    ])]
internal sealed class DropAllCapabilities : ContainerRule
{
    private const string All = "ALL";

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        V1Capabilities? capabilities = container.Model.SecurityContext?.Capabilities;
        string?[] dropped = [.. capabilities?.Drop ?? []];
        if (dropped.Contains(All) || !RestrictedLevel.AsksMoreOf(container.Template))
        {
            return;
        }

        Manifest manifest = container.Template.Manifest;
        int spelled = Array.FindIndex(dropped, name => Capability.Plain(name ?? "") is All);
        if (spelled >= 0)
        {
            context.Report(
                    manifest.At(capabilities!, nameof(capabilities.Drop), spelled),
                    $"{container.DisplayName} drops `{dropped[spelled]}`, which the level `restricted` does not know",
                    "it compares the names of capabilities as they are written",
                    "write `ALL`")
                .WithSeverity(Severity.Info);
            return;
        }

        context.Report(
            capabilities is null
                ? new EffectiveSecurityContext(container).PlaceToSet(nameof(V1SecurityContext.Capabilities))
                : manifest.At(capabilities, nameof(capabilities.Drop)),
            $"{container.DisplayName} does not drop all capabilities",
            "it keeps those of the container runtime, with which root in it may change owners, users and more",
            "set `drop: [ALL]` under `capabilities`, and add back what it cannot do without");
    }
}
