using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A port of a container that Kubernetes does not take.</summary>
[Rule(
    "KL0514",
    "invalid-container-port",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A port of a container has a number out of range or an invalid name, or differs from its host port.",
    Equivalents = ["kube-linter:invalid-target-ports", "kube-score:container-ports-check"])]
internal sealed class InvalidContainerPort : ContainerRule
{
    private const int Largest = 65535;

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        Manifest manifest = container.Template.Manifest;
        foreach (V1ContainerPort port in container.Model.Ports.Each())
        {
            if (port.Name is { Length: > 0 } name)
            {
                PodRefusal.OfName(
                    "The port name", name, NameGrammar.PortName, manifest, port, nameof(port.Name))
                    ?.Report(context);
            }

            // An unset number is 0 in the model, and the schema's business.
            if (port.ContainerPort is not (>= 1 and <= Largest)
                && (port.ContainerPort != 0 || HasZero(manifest.At(port, nameof(port.ContainerPort)))))
            {
                ReportRange(manifest.At(port, nameof(port.ContainerPort)), port.ContainerPort, context);
            }

            CheckHostPort(container, port, context);
        }
    }

    private static bool HasZero(Place place) => place.Node is Yaml.YamlScalar { AsInt64: 0 };

    private static void CheckHostPort(Container container, V1ContainerPort port, RuleContext context)
    {
        if (port.HostPort is not { } host || host == 0)
        {
            return;
        }

        Manifest manifest = container.Template.Manifest;
        Place place = manifest.At(port, nameof(port.HostPort));
        if (host is < 0 or > Largest)
        {
            ReportRange(place, host, context);
        }
        else if (container.Role == ContainerRole.Main && container.Template.Spec.HostNetwork is true
            && port.ContainerPort != 0 && port.ContainerPort != host)
        {
            context.Report(
                    place,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The host port {host} differs from the container port {port.ContainerPort}"),
                    $"{PodRefusal.Why}: with `hostNetwork: true` a container's port is that of the node",
                    "remove `hostPort`, or let both be the port that the program listens on")
                .WithRelated(manifest.At(port, nameof(port.ContainerPort)), "the container port")
                .WithRelated(container.Template.At(nameof(V1PodSpec.HostNetwork)).OnKey(), "the network of the node");
        }
    }

    private static void ReportRange(Place place, int number, RuleContext context) =>
        context.Report(
            place,
            string.Create(CultureInfo.InvariantCulture, $"{number} is no port number"),
            PodRefusal.Why,
            "use a number from 1 to 65535");
}
