using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A port that is there twice.</summary>
[Rule(
    "KL0515",
    "duplicate-container-port",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "Two ports of a container have the same name or number, or two of a pod the same host port.",
    Equivalents = ["kube-score:container-ports-check"])]
internal sealed class DuplicateContainerPort : PodTemplateRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        foreach (Container container in template.Containers)
        {
            if (container.Model.Ports is { Count: > 1 } ports)
            {
                CheckNames(manifest, container, context);
                CheckNumbers(manifest, container, context);
                if (container.Role != ContainerRole.Main)
                {
                    DuplicateHostPorts.Check(manifest, ports, context);
                }
            }
        }

        if (template.Containers.Any(DuplicateHostPorts.AreTakenBy))
        {
            DuplicateHostPorts.Check(
                manifest,
                template.Containers.Where(container => container.Role == ContainerRole.Main)
                    .SelectMany(container => container.Model.Ports ?? []),
                context);
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        PodViolations.IsRepeatedItem(manifest, violation, "ports");

    private static void CheckNames(Manifest manifest, Container container, RuleContext context)
    {
        var repeated = RepeatedItems.Find(
            container.Model.Ports, port => string.IsNullOrEmpty(port.Name) ? null : port.Name);
        foreach (var (later, earlier) in repeated)
        {
            context.Report(
                    manifest.At(later, nameof(later.Name)),
                    $"Two ports of c{container.DisplayName[1..]} have the name `{later.Name}`",
                    PodRefusal.Why,
                    "give this port another name")
                .WithRelated(manifest.At(earlier, nameof(earlier.Name)), "the first one");
        }
    }

    private static void CheckNumbers(Manifest manifest, Container container, RuleContext context)
    {
        var repeated = RepeatedItems.Find(
            container.Model.Ports,
            port => port.ContainerPort == 0 ? null : ((int, string)?)(port.ContainerPort, ProtocolOf(port)));
        foreach (var (later, earlier) in repeated)
        {
            context.Report(
                    manifest.At(later, nameof(later.ContainerPort)),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{container.DisplayName} has the port {later.ContainerPort} twice for {ProtocolOf(later)}"),
                    "a server-side apply refuses it, and `kubectl apply` keeps only one when the object changes",
                    "remove one of them, or say another `protocol`")
                .WithSeverity(Severity.Warning)
                .WithRelated(manifest.At(earlier, nameof(earlier.ContainerPort)), "the first one");
        }
    }

    /// <summary>The protocol of a port.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The protocol, TCP unless another one is written.</returns>
    internal static string ProtocolOf(V1ContainerPort port) =>
        port.Protocol is { Length: > 0 } protocol ? protocol : "TCP";
}
