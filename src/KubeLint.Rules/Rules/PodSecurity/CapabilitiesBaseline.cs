using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container with capabilities that containers do not have by default.</summary>
[Rule(
    "KL8016",
    "capabilities-baseline",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A container adds a capability that the baseline level of the Pod Security Standards does not allow.",
    Equivalents =
    [
        "datree:EKS_INVALID_CAPABILITIES_EKS", "monokle:PSS104", "kyverno:disallow-capabilities",
        "kyverno:disallow-capabilities-strict", "kyverno:service-mesh-disallow-capabilities", "trivy:KSV-0106",
        "pss:baseline/capabilities", "pss:restricted/capabilities", "gatekeeper:k8spspcapabilities",
    ])]
internal sealed class CapabilitiesBaseline : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Model.SecurityContext is not { Capabilities: { Add: { } added } capabilities } security
            || !added.Any(IsOther))
        {
            return;
        }

        CheckAdded(container, security, capabilities, context);
    }

    private static void CheckAdded(
        Container container, V1SecurityContext security, V1Capabilities capabilities, RuleContext context)
    {
        (int Index, string Name)[] others = [.. capabilities.Add.Index().Where(pair => IsOther(pair.Item))];
        Place At(int index) => container.Template.Manifest.At(capabilities, nameof(capabilities.Add), index);
        string all = string.Join(", ", others.Select(other => $"`{other.Name}`"));
        string message =
            $"{container.DisplayName} adds {(others.Length == 1 ? "the capability" : "the capabilities")} {all}";
        if (security.Privileged is true)
        {
            context.Report(
                    At(others[0].Index),
                    message,
                    "it is privileged, which gives it all capabilities already",
                    "remove `add`: it changes nothing")
                .WithSeverity(Severity.Info);
        }
        else if (NodeAccess.NeedOf(container.Template, context) is { } need)
        {
            NodeAccess.ReportNeeded(At(others[0].Index), message, need, context);
        }
        else
        {
            foreach ((int index, string name) in others)
            {
                string one = $"{container.DisplayName} adds the capability `{name}`";
                Report(one, At(index), Capability.Plain(name), context);
            }
        }
    }

    private static bool IsOther(string? name) =>
        name is { Length: > 0 } && !Capability.IsBaseline(name) && !TextTemplates.AppearIn(name);

    private static void Report(string message, Place place, string plain, RuleContext context)
    {
        if (Capability.IsBaseline(plain))
        {
            context.Report(
                place,
                $"{message}, which Kubernetes knows as `{plain}`",
                "the names of capabilities are compared as they are written, so no standard allows this one",
                $"write `{plain}`");
        }
        else if (plain is "IPC_LOCK")
        {
            NodeAccess.ReportNeeded(place, message, Capability.PowerOf(plain), context);
        }
        else
        {
            context.Report(place, message, Capability.PowerOf(plain), "remove it, or leave what needs it to the node");
        }
    }
}
