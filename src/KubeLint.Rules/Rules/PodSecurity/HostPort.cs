using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A container that takes a port of its node.</summary>
[Rule(
    "KL8015",
    "host-port",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A container takes a port of the node that it runs on.",
    Equivalents =
    [
        "polaris:hostPortSet", "checkov:CKV_K8S_26", "trivy:KSV-0024", "kics:2b1836f1", "kubescape:C-0044",
        "datree:CONTAINERS_INCORRECT_KEY_HOSTPORT", "monokle:PSS106", "monokle:KSV024",
        "kyverno:disallow-host-ports", "kyverno:disallow-host-ports-range", "pss:baseline/hostPorts",
        "gatekeeper:k8spsphostnetworkingports",
    ])]
internal sealed class HostPort : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (V1ContainerPort port in container.Model.Ports.Each())
        {
            if (port.HostPort is not (null or 0))
            {
                Report(container, port, context);
            }
        }
    }

    private static void Report(Container container, V1ContainerPort port, RuleContext context)
    {
        Place place = container.Template.Manifest.At(port, nameof(port.HostPort));
        string message = string.Create(
            CultureInfo.InvariantCulture, $"{container.DisplayName} takes port {port.HostPort} of its node");
        if (container.Template.Spec.HostNetwork is true)
        {
            context.Report(
                    place,
                    message,
                    "the pod has the network of its node, so each of its ports is one of the node already",
                    "remove it: it changes nothing")
                .WithSeverity(Severity.Info);
        }
        else if (IngressTraffic.NeedOf(container.Template) is { } need)
        {
            NodeAccess.ReportNeeded(place, message, need, context);
        }
        else
        {
            NodeAccess.Report(
                container.Template,
                place,
                message,
                "only one such pod fits on a node, and the port is open to all who reach the node",
                "remove it, and let a Service lead to the pods",
                context);
        }
    }
}
